// Puts a page's next version in its place.
(() => {
  const html = document.documentElement;
  const all = (what, page = document) => [...page.querySelectorAll(what)];
  const meta = page => page.querySelector("meta[name=explainer-preview]");
  const frame = page => [...new Set(all("head link[rel=stylesheet], script", page)
    .map(one => (one.href || one.src).split("?")[0]))].join();
  const mark = state => html.dataset.preview = state;
  const top = one => one.getBoundingClientRect().top;
  // Folds and fields, by names that the next version has too.
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
    const focus = document.activeElement.id;
    const [x, y] = [scrollX, scrollY];
    // What is nearest to the top stays there, whatever grows above it.
    const near = all("main [id]").filter(one => one.getClientRects().length
      && !/fixed|sticky/.test(getComputedStyle(one).position)).sort((one, other) => Math.abs(top(one)) - Math.abs(top(other)))[0];
    const was = near && top(near);
    document.title = next.title;
    meta(document).content = meta(next).content;
    document.body.replaceWith(next.body);
    for (const [name, one] of held()) {
      const old = were.get(name);
      for (const key in old) if (old[key] !== one[key]) one[key] = old[key];
    }
    if (location.hash) location.replace(location.href); // or nothing is “:target”
    document.getElementById(focus)?.focus({preventScroll: true});
    const stay = () => {
      scrollTo({left: x, top: y, behavior: "instant"});
      const same = y && near && document.getElementById(near.id);
      if (same) scrollBy({top: top(same) - was, behavior: "instant"});
    };
    stay();
    requestAnimationFrame(stay);
  }

  async function renew() {
    const mine = ++turn;
    const text = await fetch(location.href).then(answer => answer.text()).catch(() => "");
    if (!text || mine !== turn) return;
    const next = new DOMParser().parseFromString(text, "text/html");
    if (!meta(next) || frame(next) !== frame(document)) return location.reload();
    if (meta(next).content !== meta(document).content) swap(next);
    mark("");
  }

  window.LiveReloadPluginExplainer = class {
    static identifier = "explainer";
    analyze = () => ({shown: meta(document).content});
    reload(path) {
      if (path.endsWith(".css")) return false; // livereload's own way
      path === "/_desk/busy" ? mark("busy") : renew();
      return true;
    }
  };
  if (meta(document).content.includes("~")) mark("busy");
  document.addEventListener("LiveReloadConnect", () => html.dataset.preview === "away" && mark(""));
  document.addEventListener("LiveReloadDisconnect", () => mark("away"));
})();
