/* The signs of a fraud in a text.

   read(text, data) → {signs, finds}
     signs   [{sign, genuine, spots, own}]: each sign once, in the order of the data; `genuine` where real messages have it
             too, `spots` are pairs of places in the text as it was pasted, `own` those of the sign's own mark alone
     finds   as `finds`, with places in the pasted text, and `listed` where an official source published it

   A reading of the data says which marks make a sign, its own first: {sign, all, any, unless, within, genuine}; `within` is "near" (a
   sentence beside) or "sentence", or is not there for the whole message. Beside a mark of `unless`, and in a
   sentence that warns or refuses, a sign is one that real messages have too: it is shown all the same. Marks are words of
   the data (by language), or what was found: link, hidden, imitation, email, free_mail, phone, wallet, account, listed, masked. */
import { finds as findAll } from "./finds.js";
import { fold, plain, unmask, words } from "./normalise.js";

const ARABIC = "(?:[وف]?(?:[بكل]?ال|لل|[بكل])?)";

/* The letters that a language is written with. */
function script(tag) {
  const name = new Intl.Locale(tag).maximize().script;
  return new RegExp(`\\p{Script=${{ Hans: "Hani", Hant: "Hani", Jpan: "Hani", Kore: "Hang" }[name] ?? name}}`, "u");
}

/* A phrase as a pattern over sentences that `fold` wrote. */
function pattern(phrase, tag, unspaced, simplified) {
  const gap = unspaced ? ".{0,12}" : "(?: [^ ]+){0,5} ";
  const parts = words(phrase, simplified, "*…()|#").split(/ ?… ?/u).map((part) => part
    .replace(/ ?\| ?/gu, "|").replace(/\( /gu, "(").replace(/ \)/gu, ")")
    .replace(/\*/gu, "[^ ]{0,24}").replace(/#/gu, "\\d{1,12}").replace(/\(/gu, "(?:"));
  const inner = parts.join(gap);
  if (unspaced) return inner;
  return `(?<= )${tag === "ar" ? ARABIC : ""}(?:${inner})(?= )`;
}

const compiled = new WeakMap();

function patterns(data) {
  if (!compiled.has(data)) {
    const [traditional, simple] = data.simplified.map((signs) => [...signs]);
    const simplified = new Map(traditional.map((sign, place) => [sign, simple[place]]));
    compiled.set(data, { simplified, tongues: new Map(), lookalikes: new Map(Object.entries(data.lookalikes)) });
  }
  return compiled.get(data);
}

/* The marks of every language whose letters a text has, each language compiled when it is first met. */
function marksFor(text, data, { simplified, tongues }) {
  return Object.keys(data.marks).filter((tag) => script(tag).test(text)).flatMap((tag) => {
    if (!tongues.has(tag)) {
      const rows = Object.entries(data.marks[tag]).filter(([, phrases]) => phrases.length);
      tongues.set(tag, rows.map(([mark, phrases]) => {
        const each = phrases.map((phrase) => pattern(phrase, tag, data.unspaced.includes(tag), simplified));
        return [mark, new RegExp(each.join("|"), "gu")];
      }));
    }
    return tongues.get(tag);
  });
}

/* Marks of each sentence; of one that only warns or refuses nothing but what excuses others. */
function sentences(given, simplified, marks, excuses) {
  return fold(given, simplified).map((sentence) => {
    const text = ` ${sentence.text.trim()} `;
    const shift = sentence.text.indexOf(text.trim()) - 1;
    const place = (index) => sentence.at[Math.min(Math.max(index + shift, 0), sentence.at.length - 1)];
    const found = new Map();
    for (const [mark, expression] of marks) {
      const spots = [...text.matchAll(expression)].map((hit) => [place(hit.index + (hit[0].startsWith(" ") ? 1 : 0)), place(hit.index + hit[0].length)]);
      if (spots.length) found.set(mark, [...(found.get(mark) ?? []), ...spots]);
    }
    const span = [place(1), place(text.length - 1)];
    const said = found.has("denial") ? new Map([...found].filter(([mark]) => excuses.has(mark))) : found;
    return { span, marks: said, all: found };
  });
}

function marksOf(find) {
  return [find.type, find.hidden && "hidden", find.imitates && "imitation", find.free && "free_mail", find.listed && "listed"].filter(Boolean);
}

/* The windows in which all marks of a reading must stand together. */
function windows(rows, within) {
  if (!within) return [rows];
  const reach = within === "near" ? 1 : 0;
  return rows.map((_, place) => rows.slice(Math.max(0, place - reach), place + reach + 1));
}

/* Windows in which a reading holds; `of` says which marks of a row count: those it says, or all that stand in it. */
function hits(reading, rows, of) {
  return windows(rows, reading.within).filter((window) => {
    const has = (mark) => window.some((row) => row[of].has(mark));
    return reading.all.every(has) && (!reading.any?.length || reading.any.some(has));
  });
}

export function read(pasted, data) {
  const given = plain(pasted);
  const tools = patterns(data);
  const opened = unmask(given, tools.lookalikes);
  const excuses = new Set(data.readings.flatMap((reading) => reading.unless ?? []));
  const rows = sentences(opened, tools.simplified, marksFor(opened.text, data, tools), excuses);
  const found = findAll(opened.text, { ...data.hosts, codes: data.codes, tops: data.tops, names: data.names, others: data.others, lookalikes: tools.lookalikes }).map((find) => ({
    ...find,
    listed: data.indicators.find((row) => {
      if (row.type === "domain") return find.type === "link" && (find.value === row.value || find.value.endsWith(`.${row.value}`));
      // Without a fragment and the sign of a sentence's end, as the data writes it (model/observables.place).
      if (row.type === "url") return find.type === "link" && row.value === `${find.value}${find.path.replace(/#.*/su, "").replace(/(?<![/?.,;:!])[/?.,;:!]+$/u, "")}`;
      // Wallets that are the same in either case stand in lower case in the data.
      return row.type === find.type && (row.value === find.value || (row.type === "wallet" && row.value === find.value.toLowerCase()));
    }),
    start: given.at[find.start],
    end: given.at[find.end],
  }));
  const place = (spot) => Math.max(0, rows.filter((row) => row.span[0] <= spot).length - 1);
  const add = (row, mark, spot) => {
    for (const marks of new Set([row.marks, row.all])) marks.set(mark, [...(marks.get(mark) ?? []), spot]);
  };
  if (!rows.length) rows.push({ span: [0, 0], marks: new Map(), all: new Map() });
  for (const find of found) for (const mark of marksOf(find)) add(rows[place(find.start)], mark, [find.start, find.end]);
  for (const [start, end] of opened.masked) add(rows[place(given.at[start])], "masked", [given.at[start], given.at[end]]);
  const signs = new Map();
  for (const reading of data.readings) {
    const said = hits(reading, rows, "marks");
    const places = said.length ? said : hits(reading, rows, "all");
    if (!places.length) continue;
    const spots = (marks) => places.flat().flatMap((row) => marks.flatMap((mark) => row.all.get(mark) ?? []));
    const known = signs.get(reading.sign);
    const excused = reading.unless?.some((mark) => rows.some((row) => row.marks.has(mark)));
    signs.set(reading.sign, {
      sign: reading.sign,
      genuine: Boolean(reading.genuine || excused || !said.length) && (known?.genuine ?? true),
      spots: [...(known?.spots ?? []), ...spots([...reading.all, ...(reading.any ?? [])])],
      own: [...(known?.own ?? []), ...spots(reading.all.slice(0, 1))],
    });
  }
  return { signs: [...signs.values()], finds: found };
}
