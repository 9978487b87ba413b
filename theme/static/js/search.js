/* The search of one language, with Pagefind's index of it; nothing is asked of anybody but the index beside the page.
   The page is whole without this: the list from A to Z stands below. All words come from the page. */

const AT_ONCE = 10;
const PAUSE = 200;
const CALM = 400;
const PATIENCE = 30_000;

const root = document.querySelector(".search");
const [form, field, status, help, results, more, template] = [
  ".search__form", ".search__field", ".search__status", ".search__help", ".search__results", ".search__more", "template",
].map((selector) => root.querySelector(selector));
const { bundle, loading, found, none, failed } = root.dataset;
const { lang } = document.documentElement;
const numbers = new Intl.NumberFormat(lang, { numberingSystem: "latn" });
const letters = new Intl.Collator(lang, { sensitivity: "base" });

let index;
let turn = 0;
let pause;
let hits = [];

/** The index, loaded at the first need; what failed is tried again at the next. */
function opened() {
  index ??= import(`${bundle}pagefind.js`).then((pagefind) =>
    pagefind.createInstance({
      basePath: bundle,
      baseUrl: "/",
      noWorker: true,
      excerptLength: 24,
      ranking: { metaWeights: { title: 8, words: 8, called: 6, more: 1, kind: 0.5, label: 0 } },
    }),
  );
  index.catch(() => (index = undefined));
  return index;
}

/** A promise that does not wait for ever. */
const inTime = (promise) =>
  Promise.race([promise, new Promise((_, reject) => setTimeout(reject, PATIENCE))]);

function say(words) {
  status.textContent = words;
}

function clear() {
  hits = [];
  results.replaceChildren();
  more.hidden = help.hidden = true;
}

async function search() {
  clearTimeout(pause);
  const words = field.value.trim();
  const mine = ++turn;
  // Back and reload bring the words again. The address never holds them: the host would be told.
  history.replaceState({ words }, "");
  if (!words) {
    clear();
    say("");
    return;
  }
  const patience = setTimeout(() => mine === turn && say(loading), CALM);
  try {
    const answer = await inTime(opened().then((ready) => ready.search(words)));
    if (mine !== turn) return;
    const total = answer.results.length;
    clear();
    hits = answer.results;
    await show(mine);
    if (mine !== turn) return;
    help.hidden = total > 0;
    say(total ? found.replace("{number}", numbers.format(total)) : none);
  } catch {
    if (mine !== turn) return;
    index = undefined;
    clear();
    say(failed);
  } finally {
    clearTimeout(patience);
  }
}

/** Shows the next hits; one whose text cannot be fetched is left out, one that is called what was asked stands first. */
async function show(mine) {
  const from = results.children.length;
  const part = hits.splice(0, AT_ONCE);
  const fetched = await inTime(Promise.allSettled(part.map((hit) => hit.data())));
  if (mine !== turn) return;
  const pages = fetched.flatMap(({ value }) => value ?? []);
  if (part.length && !pages.length) throw new Error("no text of any page has come");
  pages.sort((one, other) => isCalled(other) - isCalled(one));
  results.append(...pages.map(row));
  more.hidden = hits.length === 0;
  return results.children[from];
}

const isCalled = ({ meta }) => !letters.compare(meta.title, field.value.trim());

function row({ url, meta, excerpt, plain_excerpt: plain, content }) {
  const made = template.content.firstElementChild.cloneNode(true);
  const link = made.querySelector("a");
  link.href = url;
  link.textContent = meta.title;
  made.querySelector(".result__label").textContent = meta.label ?? "";
  made.querySelector(".result__kind").textContent = meta.kind;
  const text = made.querySelector(".result__text");
  if (!content.startsWith(plain)) text.append("… ");
  excerpt.split(/<\/?mark>/).forEach((words, number) => {
    const said = words.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    const marked = number % 2 ? document.createElement("mark") : text;
    marked.append(said);
    if (marked !== text) text.append(marked);
  });
  if (!content.endsWith(plain)) text.append(" …");
  return made;
}

root.hidden = false;
field.addEventListener("focus", () => opened().catch(() => {}), { once: true });
field.addEventListener("input", (event) => {
  clearTimeout(pause);
  if (!event.isComposing) pause = setTimeout(search, PAUSE);
});
field.addEventListener("compositionend", search);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
root.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.isComposing || !field.value) return;
  event.preventDefault();
  field.value = "";
  field.focus();
  search();
});
more.addEventListener("click", async () => {
  const first = await show(turn).catch(() => say(failed));
  first?.querySelector("a").focus();
});
field.value = history.state?.words ?? "";
if (field.value) search();
