/* What a script adds where scripts run. Every word and link is in the pages without it, and so is every function but
   these: the language switch keeps the place, Escape closes a note, a citation is copied, the index is narrowed.
   No module, since browsers refuse modules to pages that are read from a disk. */
{
const one = (selector, inside = document) => inside.querySelector(selector)
const all = selector => [...document.querySelectorAll(selector)]
const reveal = template => {
  const made = template?.content.firstElementChild
  template?.replaceWith(made)
  return made
}

const follow = () => all(".lang a").forEach(link => { link.hash = location.hash })
addEventListener("hashchange", follow)
follow()

addEventListener("keydown", event => {
  if (event.key == "Escape") one(".notes li:target .back")?.click()
})

const copy = navigator.clipboard && reveal(one("#copy"))
if (copy) one("button", copy).onclick = async () => {
  const status = one("[role=status]", copy)
  await navigator.clipboard.writeText(one(".cite").textContent)
  status.textContent = status.dataset.says
}

const find = reveal(one("#find"))
if (find) {
  const field = one("input", find), status = one("[role=status]", find)
  const plain = words => words.normalize("NFD").replace(/[\p{M}'’]/gu, "").toLowerCase().replace(/œ/g, "oe")
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
