/* Reads a pasted message for signs of fraud. Nothing leaves the page: its policy allows no connection at all.
   All words come from the page; what they mean is data, loaded once before anybody has typed. */
import { read } from "./signs.js";

const root = document.querySelector(".checker");
const list = document.getElementById("signs").parentElement;
const [form, field, result, status, sum, finds, text, template] = [
  ".checker__form", ".checker__field", ".checker__result", ".checker__status", ".checker__sum", ".checker__finds",
  ".checker__text", "template",
].map((selector) => root.querySelector(selector));
const [strong, weak] = [".checker__signs", ".checker__genuine > ul"].map((selector) => root.querySelector(selector));
const words = root.dataset;
const numbers = new Intl.NumberFormat(document.documentElement.lang, { numberingSystem: "latn" });
const MOST = 3;
const LONGEST = 20_000;
const known = import(words.module).then((module) => module.default);

/** An address that nobody opens by mistake. */
function defanged({ type, value }) {
  return type === "link" || type === "email" ? value.replaceAll(".", "[.]").replaceAll("@", "[@]") : value;
}

/** A sign as the list explains it, with the words of the message that show it. */
function explained({ sign, own }, pasted) {
  const item = list.querySelector(`[data-sign="${sign}"]`).cloneNode(true);
  item.querySelector(".signs__genuine")?.remove();
  const quotes = new Set(merged(own).map(([start, end]) => pasted.slice(start, end).trim()));
  const line = document.createElement("p");
  line.className = "signs__quotes";
  for (const words of [...quotes].slice(0, MOST)) {
    const quote = document.createElement("q");
    quote.dir = "auto";
    quote.textContent = words;
    line.append(quote, " ");
  }
  item.append(line);
  return item;
}

/** Spots in their order, those that touch made one. */
function merged(spots) {
  const out = [];
  for (const [start, end] of [...spots].sort((one, other) => one[0] - other[0] || one[1] - other[1])) {
    const last = out.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

function mark(pasted, spots) {
  text.replaceChildren();
  let from = 0;
  for (const [start, end] of merged(spots)) {
    const part = document.createElement("mark");
    part.textContent = pasted.slice(start, end);
    text.append(pasted.slice(from, start), part);
    from = end;
  }
  text.append(pasted.slice(from));
}

function row(find) {
  const part = template.content.cloneNode(true);
  const said = [];
  if (find.name && find.name !== find.value) said.push(words.letters.replace("{text}", find.name.replaceAll(".", "[.]")));
  if (find.imitates) said.push(words.imitates);
  part.querySelector("dt").textContent = root.querySelector(`.checker__kind[value="${find.type}"]`).textContent;
  part.querySelector("bdi").textContent = defanged(find);
  part.querySelector("span").textContent = said.join(" ");
  if (find.listed) part.querySelector("dd").append(" ", published(find.listed));
  return part;
}

/** A link to the warning that names it, on this site. */
function published({ warning }) {
  const link = document.createElement("a");
  link.href = `../../${warning}/`;
  link.textContent = list.querySelector('[data-sign="listed"] strong').textContent;
  return link;
}

/** The one line that sums a result up; never that a message is safe. */
function summed(signs, genuine) {
  if (signs.length) return words.found.replace("{number}", numbers.format(signs.length));
  return genuine.length ? words.weak.replace("{number}", numbers.format(genuine.length)) : words.none;
}

function clear() {
  result.hidden = true;
  for (const part of [status, sum, strong, weak, finds.querySelector("dl"), text]) part.replaceChildren();
}

async function show() {
  clear();
  const pasted = field.value.slice(0, LONGEST);
  if (!pasted.trim()) {
    status.textContent = words.empty;
    return;
  }
  const found = read(pasted, await known);
  const [signs, genuine] = [false, true].map((which) => found.signs.filter((sign) => sign.genuine === which));
  strong.replaceChildren(...signs.map((sign) => explained(sign, pasted)));
  weak.replaceChildren(...genuine.map((sign) => explained(sign, pasted)));
  weak.parentElement.hidden = !genuine.length;
  finds.querySelector("dl").replaceChildren(...found.finds.map(row));
  finds.hidden = !found.finds.length;
  mark(pasted, found.signs.flatMap((sign) => sign.spots));
  result.hidden = false;
  const cut = field.value.length > LONGEST ? words.long.replace("{number}", numbers.format(LONGEST)) : "";
  status.textContent = sum.textContent = `${summed(signs, genuine)} ${cut}`.trim();
  result.scrollIntoView({ block: "start" });
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  show().catch(() => {
    clear();
    status.textContent = words.failed;
  });
});
form.addEventListener("reset", clear);
known.then(() => (form.hidden = false), () => {});
