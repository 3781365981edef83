// Swaps a page for its next version.
(() => {
  const doc = document;
  const all = (what, page = doc) => [...page.querySelectorAll(what)];
  const meta = page => page.querySelector("[name=explainer-preview]");
  const frame = page => [...new Set(all("link[rel=stylesheet], script[src]", page)
    .map(one => (one.href || one.src).split("?")[0]))].join();
  const mark = state => doc.documentElement.dataset.preview = state;
  const calm = () => mark(meta(doc).content.includes("~") ? "busy" : "");
  const top = one => one.getBoundingClientRect().top;
  // Folds and fields.
  const held = () => {
    const times = {};
    return all("details, input, select").map(one => {
      const name = one.id || one.name || (one.firstElementChild || one).textContent;
      times[name] = -~times[name];
      return [name + times[name], one];
    });
  };
  let turn = 0;

  function swap(next) {
    const were = new Map(held().map(([name, {open, checked, value}]) => [name, {open, checked, value}]));
    const focus = doc.activeElement.id;
    const y = scrollY;
    // What is nearest to the top stays there.
    const near = all("main [id]").filter(one => one.offsetParent
      && getComputedStyle(one).position !== "sticky").sort((a, b) => top(a) ** 2 - top(b) ** 2)[0];
    const was = near && top(near);
    const settle = () => {
      for (const [name, one] of held()) {
        const old = were.get(name);
        for (const key in old) if (old[key] !== one[key]) {
          one[key] = old[key];
          one.dispatchEvent(new Event("input"));
        }
      }
      doc.getElementById(focus)?.focus({preventScroll: true});
      scrollTo(scrollX, y);
      const same = y && near && doc.getElementById(near.id);
      if (same) scrollBy(0, top(same) - was);
    };
    doc.title = next.title;
    meta(doc).content = meta(next).content;
    doc.body.replaceWith(next.body);
    if (location.hash) location.replace(location.href); // for :target
    settle();
    requestAnimationFrame(settle);
    // The site's own scripts begin again.
    for (const old of all("script[src]:not([data-own])")) {
      const one = doc.createElement("script");
      one.src = old.src;
      one.onload = settle;
      old.replaceWith(one);
    }
  }

  async function renew() {
    const mine = ++turn;
    const text = await fetch(location.href).then(answer => answer.text()).catch(() => "");
    if (!text || mine !== turn) return;
    const next = new DOMParser().parseFromString(text, "text/html");
    if (!meta(next) || frame(next) !== frame(doc)) return location.reload();
    if (meta(next).content !== meta(doc).content) swap(next);
    calm();
  }

  window.LiveReloadPluginExplainer = class {
    static identifier = "explainer";
    analyze = () => ({shown: meta(doc).content});
    reload(path) {
      if (path.endsWith(".css")) return false;
      path === "/_desk/busy" ? mark("busy") : renew();
      return true;
    }
  };
  calm();
  doc.addEventListener("LiveReloadConnect", calm);
  doc.addEventListener("LiveReloadDisconnect", () => mark("away"));
})();
