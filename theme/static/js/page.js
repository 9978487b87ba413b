/* On every page: the warning at its top, which a reader can close; what is past its day, and how old the site is; the
   worker that keeps help readable offline; the day of printing. Where there is a warning it runs before the page is there. */
const { lang, dataset } = document.documentElement;
const DATE = { day: "numeric", month: "long", year: "numeric", numberingSystem: "latn", calendar: "gregory" };
const locale = lang === "en" ? "en-001" : lang;
const workers = navigator.serviceWorker; // there only over https and on this machine
const idle = window.requestIdleCallback ?? ((task) => setTimeout(task, 2000));

/* Nothing where the browser keeps nothing: the warning can then be closed on this page alone. */
const remembered = (id) => {
  try {
    if (id) sessionStorage.setItem("alert", id);
    return sessionStorage.getItem("alert");
  } catch {}
};

if (dataset.alert) {
  // On a page that is seen already its room stays: nothing may move under a finger.
  const gone = performance.getEntriesByType("paint").length ? "empty" : "closed";
  dataset.alertIs = remembered() === dataset.alert ? gone : "open";
  addEventListener("click", (event) => {
    if (!event.target.closest?.(".alert__close")) return;
    remembered(dataset.alert);
    dataset.alertIs = "closed";
    document.getElementById("main").focus({ preventScroll: true });
  });
}

/* Should nobody have built the site since: "data-until" goes once its day is past, in UTC as for the build; "data-after"
   comes. */
const DATED = "[data-until], [data-after]";
const sweep = () => {
  const today = new Date().toISOString().slice(0, 10);
  for (const each of document.querySelectorAll(DATED)) {
    const { until, after, title } = each.dataset;
    if ((until ?? after).slice(0, 10) >= today) continue;
    if (title) document.title = title;
    if (after) each.replaceWith(each.content);
    else each.remove();
  }
};

/* A daily schedule that fails is missed by nobody else. */
const DAYS = 3; // without a build: a schedule that fails on Friday is seen on Monday
const age = (note) => {
  fetch(note.dataset.built, { cache: "no-cache" })
    .then((answer) => answer.json())
    .then(({ day }) => {
      const days = Math.floor((Date.now() - Date.parse(day)) / 86_400_000);
      if (!(days > DAYS)) return;
      const said = note.content.cloneNode(true);
      const written = new Intl.DateTimeFormat(locale, { ...DATE, timeZone: "UTC" });
      const ago = new Intl.RelativeTimeFormat(locale, { numberingSystem: "latn" });
      said.querySelector("[data-day]").textContent = written.format(Date.parse(day));
      said.querySelector("[data-ago]").textContent = ago.format(-days, "day");
      document.getElementById("main").prepend(said);
    })
    .catch(() => {}); // without a connection nobody knows
};

const begin = () => {
  const note = document.getElementById("age");
  if (note) age(note);
  if (!document.querySelector(`${DATED}, #entries`)) return;
  sweep();
  document.addEventListener("visibilitychange", sweep); // left open for days, or taken back from the browser's memory
  new MutationObserver(sweep).observe(document.getElementById("main"), { childList: true, subtree: true }); // facets.js
};
if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
else begin();

if (dataset.worker && workers) {
  const tell = () => idle(() => workers.controller?.postMessage(navigator.connection?.saveData ? "little" : "all"));
  workers.addEventListener("message", tell); // a new worker has begun
  addEventListener("load", () => {
    tell();
    idle(() => workers.register(dataset.worker).catch(() => {}));
  });
}

addEventListener("beforeprint", () => {
  const day = new Intl.DateTimeFormat(locale, DATE).format();
  for (const line of document.querySelectorAll("[data-printed]")) {
    line.querySelector("bdi").textContent = day;
    line.hidden = false;
  }
});
