// Copies what a button offers.
document.addEventListener("click", async ({target}) => {
  if (!target.dataset.copy) return;
  await navigator.clipboard.writeText(target.dataset.copy);
  target.textContent = document.querySelector("[data-copied]").dataset.copied;
});
