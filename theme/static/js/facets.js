/* Parts and pages of a list, at once: the plain page is fetched, and what differs put in place. Whatever goes wrong,
   the browser goes to the page itself. */
const PARTS = "link[rel=canonical], .switcher, .sections, .crumbs, h1, .facets, #entries, .colophon";
const pages = new Map();
let wanted;
let shown = location.pathname;

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const linkOf = ({ target }) => target.closest?.(".facets a, .pagination a");

const load = async (href) => {
  const answer = await fetch(href);
  if (!answer.ok || answer.redirected) throw href;
  return new DOMParser().parseFromString(await answer.text(), "text/html");
};

const page = (href) => {
  if (!pages.has(href)) pages.set(href, load(href));
  pages.get(href).catch(() => pages.delete(href));
  return pages.get(href);
};

/* Shows a page; true once it is there, unless another was asked for meanwhile. */
const show = async (href, isNew) => {
  wanted = href;
  all("#entries")[0].ariaBusy = "true";
  try {
    const next = await page(href);
    const [old, fresh] = [all(PARTS), all(PARTS, next)];
    if (wanted !== href) return false;
    if (old.length !== fresh.length) throw href;
    if (isNew) history.pushState(null, "", href);
    shown = location.pathname;
    document.title = next.title;
    old.forEach((each, n) => each.replaceWith(document.importNode(fresh[n], true)));
    all("#count")[0].textContent = all("#count", next)[0].textContent;
    return true;
  } catch {
    if (wanted === href) location.assign(href);
  }
};

const focusHeading = (options) => {
  const [heading] = all("h1");
  heading.tabIndex = -1;
  heading.focus(options);
};

addEventListener("click", async (event) => {
  const link = linkOf(event);
  const isPlain = !event.button && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!link || !isPlain || link.href === location.href) return;
  event.preventDefault();
  const place = all(".facets a").indexOf(link);
  if (!(await show(link.href, true))) return;
  const same = all(".facets a")[place];
  if (!same) return focusHeading();
  same.focus();
  // Folded up, it cannot take the focus.
  if (document.activeElement !== same) all(".facets summary")[0].focus();
});

addEventListener("popstate", async () => {
  // Else only the anchor has changed.
  if (location.pathname !== shown && (await show(location.href))) focusHeading({ preventScroll: true });
});

for (const kind of ["pointerover", "focusin"])
  addEventListener(kind, (event) => {
    const link = linkOf(event);
    if (link && !navigator.connection?.saveData) page(link.href);
  });
