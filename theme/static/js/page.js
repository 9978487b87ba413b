/* On every page: the worker that keeps help readable offline, and the day of printing. */
const { lang, dataset } = document.documentElement;
const workers = navigator.serviceWorker; // there only over https and on this machine
const idle = window.requestIdleCallback ?? ((task) => setTimeout(task, 2000));

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
