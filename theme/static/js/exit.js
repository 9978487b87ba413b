/* The way out of a page that a reader may have to hide: at once, and Back does not lead here again. */
const link = document.querySelector(".exit__link");
const WITHIN = 5000;
let times = [];

function leave(event) {
  // Escape would also stop the browser from going.
  event.preventDefault();
  document.documentElement.hidden = true;
  document.title = "";
  location.replace(link.href);
}

/* A place on the page is no step of its own: Back would come to it. */
function stay(event) {
  const place = event.target.closest?.("a[href^='#']")?.hash;
  const found = place && document.getElementById(decodeURIComponent(place.slice(1)));
  if (!found) return;
  event.preventDefault();
  history.replaceState(history.state, "", place);
  found.scrollIntoView();
  if (found.tabIndex < 0 && !found.hasAttribute("tabindex")) found.tabIndex = -1;
  found.focus({ preventScroll: true });
}

if (link) {
  addEventListener("click", stay);
  link.addEventListener("click", leave);
  document.querySelector(".exit__keys").hidden = false;
  addEventListener("keydown", (event) => {
    const now = event.timeStamp;
    times = event.key === "Escape" ? [...times.filter((time) => now - time < WITHIN), now] : [];
    if (times.length >= 3) leave(event);
  });
}
