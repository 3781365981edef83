/* What one look at a page answers, for test_visit.py: each function gives what is wrong, in words; nothing is best. */
(() => {
const all = selector => [...document.querySelectorAll(selector)]
const isSeen = node => node.checkVisibility({contentVisibilityAuto: true})
const told = (what, node) => {
  const words = node.textContent.trim().replace(/\s+/g, " ").slice(0, 60)
  return `${what}: <${node.localName} id="${node.id}" class="${node.getAttribute("class") ?? ""}"> ${words}`
}
const unfold = () => all("details").forEach(details => { details.open = true })

/* Texts of the page by their text nodes, but for those inside what a selector finds. */
const texts = but => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = []
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (node.data.trim() && !node.parentElement.closest(but)) found.push(node)
  }
  return found
}

/* How many characters of an element stand above a height: all lines but the last one, by halving. */
const before = (node, height) => {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT), range = document.createRange()
  let count = 0
  while (walker.nextNode()) {
    const text = walker.currentNode
    if (text.parentElement.closest(".vh")) continue
    let low = 0, high = text.length
    while (low < high) {
      const middle = (low + high + 1) >> 1
      range.setStart(text, middle - 1)
      range.setEnd(text, middle)
      if (range.getBoundingClientRect().bottom <= height) low = middle
      else high = middle - 1
    }
    count += text.data.slice(0, low).replace(/\s+/g, " ").length
    if (low < text.length) break
  }
  return count
}

const channels = colour => (colour.match(/[\d.]+/g) ?? []).map(Number)
const luminance = colour => {
  const [r, g, b] = channels(colour).map(x => x / 255).map(x => x <= .04045 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4)
  return .2126 * r + .7152 * g + .0722 * b
}
const contrast = (one, other) => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + .05) / (low + .05)
}
const ground = node => {
  for (; node; node = node.parentElement) {
    const colour = getComputedStyle(node).backgroundColor
    if ((channels(colour)[3] ?? 1) > .5) return colour
  }
  return "rgb(255, 255, 255)"
}

return {
  /* Without scripts every word is there to be read; of the two overviews of years, each screen has one; addresses are
     spelled on paper. */
  unread() {
    unfold()
    return texts(".nil, .near, .far, .url, svg, template").filter(text => !isSeen(text.parentElement))
      .map(text => told("not to be read", text.parentElement))
      .concat(all("a[href]").filter(link => !link.closest(".near, .far") && !isSeen(link)).map(link => told("no way to", link)))
  },

  /* Text that is too small, too dense or too wide; the letters of numbers and badges within it are no running text. */
  text() {
    const wrong = []
    for (const node of all("p, li, dt, dd, td, th, caption, blockquote, summary, label, pre, h1, h2, h3, h4, h5, h6")) {
      if (![...node.childNodes].some(child => child.nodeType === 3 && child.data.trim())) continue
      if (node.closest(".vh") || !isSeen(node)) continue
      const style = getComputedStyle(node), size = parseFloat(style.fontSize)
      if (size < 15) wrong.push(told(`${size} px`, node))
      if (!node.matches("p, li, dd, td, blockquote") || style.fontFamily.startsWith("Display")) continue
      if (node.matches(".bk") || [...node.children].some(child => getComputedStyle(child).display === "block")) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const height = parseFloat(style.lineHeight), bottom = range.getBoundingClientRect().bottom
      const lines = Math.round(range.getBoundingClientRect().height / height)
      if (lines > 1 && height < 1.495 * size) wrong.push(told(`lines are ${(height / size).toFixed(2)} apart`, node))
      const long = lines > 2 ? before(node, bottom - height * .75) / (lines - 1) : 0
      if (long > 80) wrong.push(told(`${Math.round(long)} characters a line`, node))
    }
    return wrong
  },

  /* Stops of the keyboard, forwards and backwards: each shows that it is one, and nothing that stays lies over it. On a
     page where nothing stays, nothing can: the first stops show whether they are marked. */
  stops() {
    unfold()
    const wrong = []
    const stops = all("a[href], summary, input, button, [tabindex='0']").filter(stop => isSeen(stop) && stop.tabIndex >= 0)
    const stays = new Set(all("body *").filter(node => /fixed|sticky/.test(getComputedStyle(node).position)))
    const above = (over, stop) => {
      for (; over; over = over.parentElement) if (stays.has(over) && !over.contains(stop)) return true
      return false
    }
    for (const stop of stays.size ? [...stops, ...stops.slice().reverse()] : stops.slice(0, 30)) {
      stop.focus({focusVisible: true})
      if (document.activeElement !== stop) { wrong.push(told("takes no focus", stop)); continue }
      const hull = stop.matches("label input") ? stop.closest("label") : stop
      const isMarked = [stop, hull].some(node => parseFloat(getComputedStyle(node).outlineWidth) >= 2 && getComputedStyle(node).outlineStyle !== "none")
      if (!isMarked) wrong.push(told("does not show its focus", stop))
      const boxes = [...hull.getClientRects()].map(box => [box.left, Math.max(box.top, 0), box.right, Math.min(box.bottom, innerHeight)])
        .filter(([left, top, right, bottom]) => right - left > 1 && bottom - top > 1)
      if (!boxes.length) { wrong.push(told("out of sight", stop)); continue }
      const isCovered = boxes.some(([left, top, right, bottom]) =>
        [top + 1, (top + bottom) / 2, bottom - 1].some(y => above(document.elementFromPoint((left + right) / 2, y), stop)))
      if (isCovered) wrong.push(told("covered", stop))
    }
    return wrong
  },

  /* The note with the most to say. */
  highest() {
    return "#" + all(".notes li").reduce((one, other) => one.offsetHeight < other.offsetHeight ? other : one).id
  },

  /* Wider than the screen. */
  sideways() {
    const width = document.documentElement.scrollWidth
    return width > innerWidth ? [`${width} of ${innerWidth} pixels`] : []
  },

  /* Spacing that a reader sets (WCAG 1.4.12): nothing is cut off, nothing runs out of the screen. */
  spaced() {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync("*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}")
    document.adoptedStyleSheets = [sheet]
    const wrong = this.sideways()
    for (const node of all("body *")) {
      if (node.closest(".vh, svg") || getComputedStyle(node).overflow === "visible") continue
      if (node.scrollHeight > node.clientHeight + 1 || node.scrollWidth > node.clientWidth + 1) wrong.push(told("cut off", node))
    }
    document.adoptedStyleSheets = []
    return wrong
  },

  /* What moves where motion is unwelcome. */
  moving() {
    return document.getAnimations().map(one => `moves: ${one.animationName}`)
  },

  /* Where a reader sets the colours: words can be read, marks and bars can be seen. */
  forced() {
    const wrong = []
    for (const node of new Set(texts(".vh, svg, template").map(text => text.parentElement))) {
      if (isSeen(node) && contrast(getComputedStyle(node).color, ground(node)) < 4.5) wrong.push(told("cannot be read", node))
    }
    const back = ground(document.body)
    for (const shape of all("symbol :is(path, circle), .dia :is(rect, path, circle, text), .bar rect")) {
      if (shape.closest(".dia a")) continue
      const style = getComputedStyle(shape)
      const isDrawn = [style.fill, style.stroke].some(colour => colour !== "none" && contrast(colour, back) >= 3)
      if (!isDrawn && !shape.matches(".n")) wrong.push(told("cannot be seen", shape))
    }
    return wrong
  },

  /* Paper: no navigation, nothing beside the sheet, no text squeezed, at least 98 of 100 words. */
  paper() {
    const wrong = this.sideways().concat(all(".nav, .lang, .strip, .flt, .skip, .tabs, .foot nav").filter(isSeen).map(node => told("is for the screen", node)))
    const squeezed = all("p").filter(node => isSeen(node) && node.textContent.length > 80 && node.clientWidth && node.clientWidth < 150)
    wrong.push(...squeezed.map(node => told(`${node.clientWidth} px wide`, node)))
    const count = list => list.reduce((sum, text) => sum + text.data.trim().split(/\s+/).length, 0)
    const wanted = texts("nav, form, svg, template, .twin, .back, .skip, .bk, details:has(.bk), .vh, .lk")
    const lost = wanted.filter(text => !isSeen(text.parentElement))
    if (count(lost) > .02 * count(wanted)) wrong.push(...lost.map(text => told("not printed", text.parentElement)))
    return wrong
  },
}
})()
