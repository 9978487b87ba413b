/* Addresses, numbers and wallets in a text that `plain` gave: each {type, value, start, end, …}, in the order of the text.

   type "link"     value: the host in ASCII, as addresses are compared; also `name` (its letters), `hidden`, `imitates`
   type "email"    value: the whole address; also `host`, `free`, `imitates`
   type "phone"    value: E.164
   type "wallet"   value as written
   type "account"  value: an IBAN without spaces whose check digits are right

   tables = {codes: {calling code: [how many digits may follow]}, tops, names, others, official, free, shorteners, lookalikes} */

const HOST = String.raw`(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_-]{0,61}[\p{L}\p{N}\p{M}])?\.)+\p{L}[\p{L}\p{M}\p{N}-]+`;
const LINK = new RegExp(String.raw`(?<![\p{L}\p{N}@._-])(https?:\/\/)?([^\s/@]+@)?(${HOST}|\d{1,3}(?:\.\d{1,3}){3})(?::\d{1,5})?(\/[^\s<>"'«»”’)\]]*)?`, "giu");
const EMAIL = new RegExp(String.raw`(?<![\p{L}\p{N}._%+/-])([\p{L}\p{N}._%+-]{1,64})@(${HOST})`, "giu");
const PHONE = /(?<![\p{L}\p{N}/._-])(?:\+|00)(?:[ ().\u00a0-]{0,2}\d){7,15}(?!\d)/gu;
const WALLET = /(?<![\p{L}\p{N}])(?:bc1[02-9ac-hj-np-z]{11,71}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|0x[\da-f]{40}|T[1-9A-HJ-NP-Za-km-z]{33})(?![\p{L}\p{N}])/giu;
const IBAN = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?(?![\p{L}\p{N}])/gu;
function among(host, hosts) {
  return hosts.some((known) => host === known || host.endsWith(`.${known}`));
}

/* A host as addresses are compared (IDNA, as browsers do); null if it is none. */
function ascii(host) {
  try {
    return new URL(`http://${host}`).hostname.replace(/^www\.|\.$/gu, "");
  } catch {
    return null;
  }
}

/* RFC 3492, 6.2: the letters behind "xn--"; browsers know them and do not tell. */
export function letters(label) {
  if (!label.startsWith("xn--")) return label;
  const code = label.slice(4);
  const cut = code.lastIndexOf("-");
  const out = cut > 0 ? [...code.slice(0, cut)] : [];
  let [number, place, bias] = [128, 0, 72];
  for (let next = cut + 1; next < code.length; ) {
    const before = place;
    for (let weight = 1, k = 36; ; k += 36) {
      if (next >= code.length) return label;
      const digit = Number.parseInt(code[next], 36);
      const value = /\d/u.test(code[next]) ? digit + 26 : digit - 10;
      next += 1;
      if (!(value >= 0)) return label;
      place += value * weight;
      const limit = Math.min(Math.max(k - bias, 1), 26);
      if (value < limit) break;
      weight *= 36 - limit;
    }
    const length = out.length + 1;
    let delta = before === 0 ? Math.floor(place / 700) : (place - before) >> 1;
    delta += Math.floor(delta / length);
    bias = 0;
    for (; delta > 455; bias += 36) delta = Math.floor(delta / 35);
    bias += Math.floor((36 * delta) / (delta + 38));
    number += Math.floor(place / length);
    place %= length;
    if (number > 0x10ffff) return label;
    out.splice(place, 0, String.fromCodePoint(number));
    place += 1;
  }
  return out.join("");
}

/* Letters that look alike are written alike: "bаnk" with a Cyrillic letter and "b4nk" as "bank". */
export function skeleton(text, lookalikes) {
  const alike = { 0: "o", 1: "i", l: "i", "|": "i", 3: "e", 5: "s", 4: "a", 7: "t" };
  return [...text.toLowerCase()].map((sign) => lookalikes.get(sign) ?? sign).join("").toLowerCase()
    .normalize("NFD").replace(/\p{M}/gu, "").replace(/rn/gu, "m").replace(/vv/gu, "w").replace(/./gu, (sign) => alike[sign] ?? sign);
}

/* Whether one letter more, less, other or two exchanged makes the one of the other. */
function near(one, other) {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let [end, last] = [one.length, other.length];
  while (end > start && last > start && one[end - 1] === other[last - 1]) [end, last] = [end - 1, last - 1];
  const [left, right] = [one.slice(start, end), other.slice(start, last)];
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left[0] === right[1] && left[1] === right[0]);
}

/* The name that a host or the first part of a mail address imitates, or undefined. */
function imitated(name, tables) {
  const parts = name.split(/[._-]/u);
  const joined = skeleton(parts.join(""), tables.lookalikes);
  const others = tables.others.map((word) => skeleton(word, tables.lookalikes));
  return tables.names.find((known) => {
    const alike = skeleton(known, tables.lookalikes);
    for (let at = joined.indexOf(alike); at >= 0; at = joined.indexOf(alike, at + 1)) {
      if (!others.some((word) => joined.startsWith(word, at))) return true;
    }
    return parts.some((part) => part.length > 4 && near(skeleton(part, tables.lookalikes), alike));
  });
}

function isHost(found, host, tables) {
  if (found[1] || found[2] || found[4]) return true;
  const top = host.split(".").at(-1);
  return top.startsWith("xn--") || tables.tops.includes(top);
}

function link(found, tables) {
  const value = ascii(found[3]);
  if (!value || !isHost(found, value, tables)) return null;
  const name = value.split(".").map(letters).join(".");
  const hidden = Boolean(found[2]) || /^[\d.]+$/u.test(value) || name !== value || among(value, tables.shorteners);
  return { type: "link", value, name, hidden, path: found[4] ?? "", imitates: among(value, tables.official) ? undefined : imitated(name, tables) };
}

function email(found, tables) {
  const host = ascii(found[2]);
  if (!host) return null;
  const name = host.split(".").map(letters).join(".");
  const imitates = among(host, tables.official) ? undefined : imitated(`${found[1]}.${name}`, tables);
  return { type: "email", value: `${found[1].toLowerCase()}@${host}`, host, free: among(host, tables.free), imitates };
}

/* A number as it is called from anywhere; null where no country has such a code or length. */
function phone(found, tables) {
  // A trunk zero in brackets, as in +44 (0)20: nobody dials it from abroad.
  const digits = found[0].replace(/\(0\)/u, "").replace(/^\+|^00/u, "").replace(/\D/gu, "");
  const code = Object.keys(tables.codes).find((each) => digits.startsWith(each));
  return code && tables.codes[code].includes(digits.length - code.length) ? { type: "phone", value: `+${digits}` } : null;
}

function account(found) {
  const value = found[0].replace(/ /gu, "");
  const turned = [...value.slice(4), ...value.slice(0, 4)].map((sign) => Number.parseInt(sign, 36)).join("");
  return BigInt(turned) % 97n === 1n ? { type: "account", value } : null;
}

const KINDS = [
  [EMAIL, email],
  [LINK, link],
  [WALLET, (found) => ({ type: "wallet", value: found[0] })],
  [IBAN, account],
  [PHONE, phone],
];

export function finds(text, tables) {
  const taken = [];
  for (const [pattern, read] of KINDS) {
    for (const found of text.matchAll(pattern)) {
      const [start, end] = [found.index, found.index + found[0].length];
      if (taken.some((other) => start < other.end && other.start < end)) continue;
      const row = read(found, tables);
      if (row) taken.push({ ...row, start, end });
    }
  }
  return taken.sort((one, other) => one.start - other.start);
}
