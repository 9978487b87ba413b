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

if (link) {
  link.addEventListener("click", leave);
  document.querySelector(".exit__keys").hidden = false;
  addEventListener("keydown", (event) => {
    const now = event.timeStamp;
    times = event.key === "Escape" ? [...times.filter((time) => now - time < WITHIN), now] : [];
    if (times.length >= 3) leave(event);
  });
}
