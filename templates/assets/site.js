/* What a script adds; nothing needs it. No module: browsers refuse modules to pages that are read from a disk. */
{
const one = (selector, inside = document) => inside.querySelector(selector)
const all = selector => [...document.querySelectorAll(selector)]

const follow = () => all(".lang a").forEach(link => { link.hash = location.hash })
addEventListener("hashchange", follow)
follow()

const moved = document.getElementById(location.hash.slice(1))?.closest(".at")?.lastElementChild
if (moved) {
  moved.hash = location.hash
  location.replace(moved)
}

addEventListener("keydown", event => {
  if (event.key == "Escape") one(".notes li:target .back")?.click()
})

const cite = navigator.clipboard && one("[data-copy]")
if (cite) {
  const button = document.createElement("button"), status = document.createElement("span")
  button.textContent = cite.dataset.copy
  status.setAttribute("role", "status")
  button.onclick = async () => {
    await navigator.clipboard.writeText(one(".cite", cite).textContent)
    status.textContent = cite.dataset.copied
  }
  cite.append(button, " ", status)
}

const hidden = one("#find")
if (hidden) {
  const find = hidden.content.firstElementChild
  hidden.replaceWith(find)
  const field = one("input", find), status = one("[role=status]", find)
  const plain = words => words.normalize("NFD").replace(/[\p{M}'’\u2060]/gu, "").toLowerCase().replace(/œ/g, "oe")
  const entries = all(".idx li").map(entry => [entry, plain(entry.textContent)])
  const narrow = () => {
    const words = plain(field.value).split(/\s+/).filter(Boolean)
    let shown = 0
    for (const [entry, text] of entries) {
      entry.hidden = !words.every(word => text.includes(word))
      shown += !entry.hidden
    }
    for (const letter of all(".idx>div")) letter.hidden = !one("li:not([hidden])", letter)
    one(".abc").hidden = words.length > 0
    status.textContent = words.length ? status.dataset.says.replace("#", shown) : ""
  }
  field.oninput = narrow
  narrow()
}
}
