/* What a pasted text says once nothing in it hides: a text and, for each of its units, its place in what was pasted.

   plain(text)   invisible signs gone, letters and digits in their plain form, "hxxp" and "[.]" undone
   fold(text)    its sentences as words to compare: lower case, without accents, one space between words

   A text here is {text, at}: at[i] is the place of text[i] in the pasted one, and at[text.length] its end. */

const INVISIBLE = /[\p{Cf}\p{Variation_Selector}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]/u;
const ZERO = /\p{Nd}/u;
const FANGS = [
  [/\bh(?:xx|\*\*|tt|XX)p(s?)(?=\[?:)/giu, (found) => `http${found[1].toLowerCase()}`],
  [/\s?[[({]\s?(?:\.|dot|punto|point|точка|نقطة|点)\s?[\])}]\s?/giu, () => "."],
  [/\s?[[({]\s?(?:@|at|arroba|собака)\s?[\])}]\s?/giu, () => "@"],
  [/\[(:\/{0,2}|\/{1,2})\]/gu, (found) => found[1]],
];

function whole(text) {
  return { text, at: Array.from({ length: text.length + 1 }, (_, place) => place) };
}

/* Each sign of a text as `change` writes it; what it leaves empty is gone. */
function each(given, change) {
  const texts = [];
  const at = [];
  let place = 0;
  for (const sign of given.text) {
    const now = change(sign);
    for (let unit = 0; unit < now.length; unit += 1) at.push(given.at[place]);
    texts.push(now);
    place += sign.length;
  }
  at.push(given.at[given.text.length]);
  return { text: texts.join(""), at };
}

/* Every find of a pattern as `change` writes it; its units all stand where the find began. */
function swap(given, pattern, change) {
  const texts = [];
  const at = [];
  let from = 0;
  const keep = (to) => {
    texts.push(given.text.slice(from, to));
    for (let place = from; place < to; place += 1) at.push(given.at[place]);
  };
  for (const found of given.text.matchAll(pattern)) {
    const now = change(found);
    keep(found.index);
    texts.push(now);
    for (let unit = 0; unit < now.length; unit += 1) at.push(given.at[found.index]);
    from = found.index + found[0].length;
  }
  keep(given.text.length);
  at.push(given.at[given.text.length]);
  return { text: texts.join(""), at };
}

function western(sign) {
  if (!ZERO.test(sign)) return sign;
  let zero = sign.codePointAt(0);
  while (ZERO.test(String.fromCodePoint(zero - 1)) && sign.codePointAt(0) - zero < 9) zero -= 1;
  return String(sign.codePointAt(0) - zero);
}

function once(given) {
  let now = each(given, (sign) => (INVISIBLE.test(sign) ? "" : [...sign.normalize("NFKC")].map(western).join("")));
  for (const [pattern, change] of FANGS) now = swap(now, pattern, change);
  return now;
}

/* Until nothing more is hidden: what one round lays bare may hide the next. */
export function plain(text) {
  let now = once(whole(text.toWellFormed?.() ?? text));
  for (let next = once(now); next.text !== now.text; next = once(now)) now = next;
  return now;
}

const ENDS = /[!?。！？؟\n\r;；…]|\.(?=\s|$)/gu;
const LETTER = /[\p{L}\p{N}]/u;
const JOINED = { ى: "ي", ة: "ه", ـ: "", ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", ı: "i" };
const HAN = /\p{Script=Han}/u;

/* A letter to compare by: lower case, without marks; Chinese in its simplified form. */
function bare(sign, simplified) {
  const low = sign.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  return [...low].map((each) => JOINED[each] ?? simplified.get(each) ?? each).join("");
}

/* The words of a phrase or a sentence, as `fold` writes them; `*`, `…` and other signs of a phrase are left to its reader. */
export function words(text, simplified = new Map(), kept = "") {
  let out = "";
  for (const given of text) {
    if (kept.includes(given)) out += given;
    else for (const sign of given.normalize("NFKC")) out += LETTER.test(sign) ? bare(sign, simplified) : /\p{M}/u.test(sign) ? "" : " ";
  }
  return out.replace(/ +/g, " ").trim();
}

/* The sentences of a text that `plain` gave. */
export function fold(given, simplified = new Map()) {
  const out = [];
  let from = 0;
  const stops = [...given.text.matchAll(ENDS)].map((found) => found.index + found[0].length);
  for (const end of [...stops, given.text.length]) {
    const part = { text: given.text.slice(from, end), at: given.at.slice(from, end + 1) };
    from = end;
    const spread = each(part, (sign) => (/\p{M}/u.test(sign) ? "" : LETTER.test(sign) ? bare(sign, simplified) : sign.trim() ? "\u0001" : " "));
    const joined = swap(spread, /(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, () => "");
    const spaced = swap(joined, /[ \u0001]+/gu, () => " ");
    if (spaced.text.trim()) out.push(spaced);
  }
  return out;
}

/* Letters of one alphabet that stand in for those of another, within a word that mixes the two. */
export function unmask(given, lookalikes) {
  const masked = [];
  const back = new Map([...lookalikes].filter(([from]) => /[А-я]/u.test(from)).map(([from, to]) => [to, from]));
  const now = swap(given, /\p{L}[\p{L}\p{M}]+/gu, (found) => {
    const word = found[0];
    const latin = (word.match(/\p{Script=Latin}/gu) ?? []).length;
    const others = [...word].filter((sign) => lookalikes.has(sign) && !/\p{Script=Latin}/u.test(sign)).length;
    const cyrillic = (word.match(/\p{Script=Cyrillic}/gu) ?? []).length;
    if (!latin || !others || HAN.test(word)) return word;
    const table = cyrillic > latin ? back : lookalikes;
    const open = [...word].map((sign) => table.get(sign) ?? sign).join("");
    if (open.length !== word.length) return word;
    masked.push([found.index, found.index + word.length]);
    return open;
  });
  // The units of an unmasked word keep their own places: it is as long as it was.
  return { text: now.text, at: given.at, masked };
}
