/* The parts of the blank report, and what is put in their places to type into and to press. */
export const root = document.querySelector(".report");
export const all = (selector, within = root) => [...within.querySelectorAll(selector)];
export const one = (selector, within = root) => within.querySelector(selector);

export const CONTROLS = ".report__field :is(input, textarea)";

let ids = 0;

/* What is typed or ticked; falsy where nothing is. */
export const valueOf = (control) => (control.type === "checkbox" ? control.checked : control.value.trim() && control.value);

/* On paper the lines show what was typed. */
export function shown(control) {
  const lines = one(".report__lines", control.parentElement);
  if (lines) lines.textContent = control.value;
}

export const make = (name, traits) => Object.assign(document.createElement(name), traits);

export function button(text, name, press) {
  const made = make("button", { type: "button", className: `button ${name}`, textContent: text });
  made.addEventListener("click", press);
  return made;
}

/* Fields beside the lines, boxes to tick in place of those on paper. */
export function fit(part) {
  for (const field of all("[data-kind]", part)) {
    const [label, lines] = [one("label", field), one(".report__lines", field)];
    const { kind } = field.dataset;
    const control = make(kind === "text" ? "textarea" : "input", { className: "field" });
    if (kind === "day") control.type = "date";
    else control.dir = lines.dir = "auto";
    if (kind === "amount") control.inputMode = "decimal";
    if (kind === "text") control.rows = 4;
    label.htmlFor = control.id = `report-${++ids}`;
    const hint = one(".fine", field);
    if (hint) control.setAttribute("aria-describedby", (hint.id = `report-hint-${ids}`));
    quiet(control);
    lines.before(control);
  }
  for (const box of all(".report__box", part)) {
    const control = make("input", { type: "checkbox" });
    quiet(control);
    box.replaceWith(control);
  }
}

/* Browsers may send what is typed to somebody who checks or completes it, or fill it in again after a reload. */
export function quiet(control) {
  control.autocomplete = "off";
  control.spellcheck = false;
  control.setAttribute("writingsuggestions", "false");
}

/* Beside what was pressed: the first place is at the head of the form, the last at its end. */
export function say(message, place = 0) {
  for (const [at, status] of all(".report__status").entries()) {
    const text = at === place ? message : "";
    if (status.textContent !== text) status.textContent = text;
  }
}

/* Asks once more, in the place of what was pressed. The second tap of a double tap is no answer. */
export function ask(pressed, sure) {
  const made = make("span", { className: "report__ask" });
  const end = (then) => {
    made.remove();
    pressed.hidden = false;
    pressed.focus();
    then?.();
  };
  made.append(
    button(root.dataset.yes, "", ({ detail }) => detail < 2 && end(sure)),
    button(root.dataset.no, "button--quiet", () => end()),
  );
  pressed.hidden = true;
  pressed.after(made);
  made.lastChild.focus();
}
