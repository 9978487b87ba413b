/* On every page: the warning at its top, which a reader can close; the worker that keeps help readable offline; the day
   of printing. Where there is a warning it runs before the page is there. */
const { lang, dataset } = document.documentElement;
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

if (dataset.worker && workers) {
  const tell = () => idle(() => workers.controller?.postMessage(navigator.connection?.saveData ? "little" : "all"));
  workers.addEventListener("message", tell); // a new worker has begun
  addEventListener("load", () => {
    tell();
    idle(() => workers.register(dataset.worker).catch(() => {}));
  });
}

addEventListener("beforeprint", () => {
  const style = { day: "numeric", month: "long", year: "numeric", numberingSystem: "latn", calendar: "gregory" };
  const day = new Intl.DateTimeFormat(lang === "en" ? "en-001" : lang, style).format();
  for (const line of document.querySelectorAll("[data-printed]")) {
    line.querySelector("bdi").textContent = day;
    line.hidden = false;
  }
});
