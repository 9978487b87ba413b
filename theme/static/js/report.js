/* The blank report becomes one to fill in. What is typed stays in the page; in this browser's store only if asked to.
   All words come from the page, and those of other languages from a module beside it, before anything is typed. */
import { CONTROLS, all, ask, button, fit, make, one, quiet, root, say, shown, valueOf } from "./report-parts.js";
import { drop, kept, put, watch } from "./report-store.js";
import { fileOf, textOf } from "./report-text.js";

const { dataset } = root;
const { dir } = document.documentElement;
const keep = one(".report__keep");
const second = one(".report__second");
const PARTS = ".report__section, .report__block, .report__field, .report__field .report__choice";
/* Payments, and pieces of evidence. */
const MOST = 50;

let said = {};

const other = () => said[second.value];
const says = (part) => all(CONTROLS, part).some(valueOf);

/* What a word says in the language of the page, and in the second one: "" without one. */
const wordsOf = (element) => [
  element.firstChild.data.trim(),
  other()?.words[element.dataset.word]?.replace("{number}", element.dataset.number) ?? "",
];

/* On paper what is empty is left out, unless all is: then it is a form for the pen. */
function mark() {
  const typed = says(root);
  root.classList.toggle("report--typed", typed);
  for (const part of all(PARTS)) part.toggleAttribute("data-empty", typed && !part.closest("[data-by-hand]") && !says(part));
}

const blanks = new Map();

/* One payment or piece of evidence more. */
function add(section) {
  const block = blanks.get(section).cloneNode(true);
  fit(block);
  const take = () => {
    block.remove();
    count(section);
    store();
    one(".report__more", section).focus();
  };
  block.append(button(section.dataset.less, "button--quiet report__less", ({ target }) => (says(block) ? ask(target, take) : take())));
  one(".report__more", section).before(block);
  count(section);
  return block;
}

function count(section) {
  const blocks = all(".report__block", section);
  for (const [at, block] of blocks.entries()) {
    const title = one("[data-number]", block);
    title.dataset.number = at + 1;
    title.textContent = section.dataset.item.replace("{number}", at + 1);
  }
  one(".report__more", section).hidden = blocks.length >= MOST;
  translate(section);
  mark();
}

function translate(part) {
  for (const element of all("[data-word]", part)) {
    one(".report__other", element)?.remove();
    const [, text] = wordsOf(element);
    if (!text) continue;
    const made = make("span", { className: "report__other" });
    made.append(" / ", make("bdi", { lang: second.value, dir: other().dir, textContent: text }));
    element.append(made);
  }
}

/* Key and number of a field, such as "amount 2"; 0 where it stands once. */
function nameOf(control) {
  const { dataset } = control.type === "checkbox" ? control.nextElementSibling : control.labels[0];
  const block = control.closest(".report__block");
  return `${dataset.word} ${block ? one("[data-number]", block).dataset.number : 0}`;
}

function store() {
  if (!keep.checked) return;
  const values = { second: second.value };
  for (const control of all(CONTROLS)) {
    const value = valueOf(control);
    if (value) values[nameOf(control)] = value;
  }
  if (put(values)) return say(dataset.kept);
  keep.checked = false;
  // What was kept before would come back as if it were all.
  say(drop() ? dataset.failed : dataset.stuck);
}

function restore() {
  const values = kept();
  if (!values) return;
  keep.checked = true;
  second.value = values.second;
  if (!second.value) second.value = ""; // it is the language of this page
  for (const section of blanks.keys()) {
    const keys = all("[data-word]", blanks.get(section)).map(({ dataset }) => dataset.word);
    let last = MOST;
    while (last > 1 && !keys.some((key) => values[`${key} ${last}`])) last -= 1;
    while (all(".report__block", section).length < last) add(section);
  }
  fill(values);
}

function fill(values) {
  for (const control of all(CONTROLS)) {
    const value = values[nameOf(control)];
    if (control.type === "checkbox") control.checked = Boolean(value);
    else control.value = value ?? "";
    shown(control);
  }
}

function forget() {
  const gone = drop();
  keep.checked = false;
  second.value = "";
  all(".report__block:not(:first-of-type)").forEach((block) => block.remove());
  fill({});
  translate(root);
  [...blanks.keys()].forEach(count);
  say(gone ? dataset.erased : dataset.stuck, 1);
}

const rowsOf = (part) =>
  all(".report__field", part).map((field) => ({
    label: wordsOf(one("[data-word]", field)),
    ...(field.dataset.kind
      ? { value: one("input, textarea", field).value }
      : { ticked: all("input:checked", field).map((box) => wordsOf(box.nextElementSibling)) }),
  }));

function save() {
  const now = new Date();
  const day = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  const sections = all(".report__section").map((section) => {
    const blocks = all(".report__block", section);
    const parts = blocks.map((block) => ({ label: wordsOf(one("[data-number]", block)), rows: rowsOf(block) }));
    return { label: wordsOf(one("h3", section)), parts: blocks.length ? parts : [{ rows: rowsOf(section) }] };
  });
  const note = wordsOf(one("[data-word=note]"));
  const apart = dir === "rtl" || other()?.dir === "rtl";
  const text = textOf({ note, written: [dataset.written, other()?.words.written], day, sections, apart });
  const link = make("a", { href: URL.createObjectURL(fileOf(text)), download: `report-${day}.txt` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

for (const section of all("[data-item]")) {
  const [first, ...rest] = all(".report__block", section);
  blanks.set(section, first.cloneNode(true));
  rest.forEach((block) => block.remove());
  const more = one(".report__more", section);
  more.hidden = false;
  more.addEventListener("click", () => one("input", add(section)).focus());
}
fit(root);
quiet(keep);
keep.checked = false;
restore();
mark();
all(".report__tools").forEach((tools) => (tools.hidden = false));
root.classList.add("report--open");
root.addEventListener("input", ({ target }) => {
  if (!target.matches(CONTROLS)) return;
  shown(target);
  mark();
  store();
});
keep.addEventListener("change", () => {
  if (keep.checked) return store();
  say(drop() ? dataset.unkept : dataset.stuck);
});
/* Forgotten in another window, it must not come back from this one. */
watch(() => (keep.checked = false));
second.addEventListener("change", () => {
  translate(root);
  store();
});
one(".report__forget").addEventListener("click", ({ currentTarget }) => ask(currentTarget, forget));
one(".report__save").addEventListener("click", save);
one(".report__print").addEventListener("click", () => print());
if (dataset.module)
  import(dataset.module).then(
    (module) => {
      said = module.default;
      one(".report__languages").hidden = false;
      translate(root);
    },
    () => {}, // without a connection the report has one language
  );
