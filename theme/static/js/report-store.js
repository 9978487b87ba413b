/* What this browser keeps of the report: its values by the names of their fields, and nothing unless asked to. */

/* Other sites may share the host: the name says whose report this is. */
const STORE = `noticeboard report ${new URL("..", import.meta.url).pathname}`;

/* Whether it is kept now. */
export function put(values) {
  try {
    localStorage.setItem(STORE, JSON.stringify(values));
    return true;
  } catch {
    return false;
  }
}

/* What is kept, if anything is. */
export function kept() {
  try {
    return JSON.parse(localStorage.getItem(STORE));
  } catch {
    // A store that cannot be read has nothing to give back.
  }
}

/* Whether nothing is kept now. */
export function drop() {
  try {
    localStorage.removeItem(STORE);
    return localStorage.getItem(STORE) === null;
  } catch {
    return false;
  }
}

/* Calls when it is forgotten in another window. */
export function watch(forgotten) {
  addEventListener("storage", ({ key, newValue }) => {
    if ((key === STORE || key === null) && !newValue) forgotten();
  });
}
