/* Keeps help readable without a connection. The build writes the constant SITE before this (plugins/outputs/offline.py):
 *
 *   languages  tags
 *   ahead      address below a language, such as "help/first-hour/" → a digest of its page in each language;
 *              they are kept before anybody asks for them, the first ones first
 *   visited    addresses below a language that are kept once they have been opened
 *   assets     addresses of styles and scripts, below the scope
 *
 * Nothing else is ever kept: no notice, no picture of one, no answer that is not whole and our own. */

const SCOPE = new URL(registration.scope).pathname;
/* Other sites may share the host, so the name says whose copies these are. */
const PAGES = `noticeboard pages ${SCOPE}`;
const ASSETS = `noticeboard assets ${SCOPE}`;
const PATIENCE = 3000;
const AHEAD = new Map(Object.entries(SITE.ahead));
const VISITED = new Set(SITE.visited);
const DAY = { day: "numeric", month: "long", year: "numeric", numberingSystem: "latn", calendar: "gregory" };

let work = Promise.resolve();

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => {
  event.waitUntil(begin());
});
addEventListener("message", (event) => {
  const opened = below(event.source.url);
  work = work.then(() => prepare(opened, event.data === "all")).catch(() => {});
  event.waitUntil(work);
});
addEventListener("fetch", (event) => {
  const path = below(event.request.url);
  if (path === null || event.request.method !== "GET") return;
  if (event.request.mode === "navigate" && isOurs(path)) event.respondWith(answer(event, path));
  else if (path.startsWith("theme/")) event.respondWith(asset(event.request, path));
});

/* The path below the scope; null if it lies elsewhere. */
function below(address) {
  const { origin, pathname } = new URL(address);
  return origin === location.origin && pathname.startsWith(SCOPE) ? pathname.slice(SCOPE.length) : null;
}

/* Whether a page is of this site; at the root of a host others may lie beside it, below paths of their own. */
function isOurs(path) {
  return path === "" || SITE.languages.includes(tagOf(path));
}

function tagOf(path) {
  return path.split("/", 1)[0];
}

/* The digest of a page as it is now, "" if none is known; undefined if the page may not be kept. */
function digestOf(path) {
  const place = SITE.languages.indexOf(tagOf(path));
  const rest = path.slice(path.indexOf("/") + 1);
  if (place < 0 || !path.includes("/")) return undefined;
  return VISITED.has(rest) ? "" : AHEAD.get(rest)?.[place];
}

/* A new version begins: what is no longer listed goes, and files that no copy needs any more. Only then are the open
 * pages asked to say what they want, so that nothing is fetched while this still sorts out. */
async function begin() {
  await registration.navigationPreload?.enable();
  for (const name of await caches.keys()) {
    const ours = name.startsWith("noticeboard ") && name.endsWith(` ${SCOPE}`);
    if (ours && name !== PAGES && name !== ASSETS) await caches.delete(name);
  }
  const [pages, assets] = [await caches.open(PAGES), await caches.open(ASSETS)];
  for (const { url } of await pages.keys()) {
    if (digestOf(below(url)) === undefined) await pages.delete(url);
  }
  const texts = await Promise.all((await pages.matchAll()).map((copy) => copy.text()));
  for (const { url } of await assets.keys()) {
    const { pathname } = new URL(url);
    if (!texts.some((text) => text.includes(pathname))) await assets.delete(url);
  }
  await clients.claim();
  for (const client of await clients.matchAll()) client.postMessage("begun");
}

/* Keeps the page that was opened, and all that is kept ahead in its language: one after the other, as nobody waits.
 * Readers who save data keep what they open, and the page that says they are offline. */
async function prepare(opened, all) {
  const tag = tagOf(opened ?? "");
  const ahead = (all ? [...AHEAD.keys()] : ["offline/"]).map((rest) => `${tag}/${rest}`);
  const pages = await caches.open(PAGES);
  for (const [place, path] of [opened, ...ahead].entries()) {
    const digest = digestOf(path ?? "");
    if (digest === undefined) continue;
    const copy = await pages.match(SCOPE + path);
    if (copy?.headers.get("kept-as") === digest) continue;
    // The page that is open has just come; it need not come again.
    const found = await fetch(SCOPE + path, { cache: place ? "no-cache" : "default", priority: "low" });
    await keep(path, found, place > 0);
  }
}

/* Keeps a page with the files that it names; one that is gone is no longer kept either.
 *
 * What the browser had in a cache of its own may be older than the list: it passes for the listed page only if its
 * bytes say so. What has just come from the host (isNew) does so anyway, as some hosts add to pages. */
async function keep(path, found, isNew) {
  const pages = await caches.open(PAGES);
  if (found.status === 404 || found.status === 410) await pages.delete(SCOPE + path);
  const isPage = (found.headers.get("content-type") ?? "").startsWith("text/html");
  if (!isWhole(found) || !isPage) return;
  const text = await found.text();
  const digest = digestOf(path);
  const headers = new Headers(found.headers);
  for (const name of ["content-encoding", "content-length", "vary"]) headers.delete(name);
  headers.set("kept-as", isNew || (await digestOfText(text)) === digest ? digest : "");
  headers.set("kept-on", headers.get("date") ?? new Date().toUTCString());
  await pages.put(SCOPE + path, new Response(text, { headers }));
  const assets = await caches.open(ASSETS);
  for (const file of SITE.assets) {
    const address = SCOPE + file;
    if (!text.includes(address) || (await assets.match(address))) continue;
    const got = await fetch(address, { priority: "low" });
    if (isWhole(got)) await assets.put(address, got);
  }
}

function isWhole(found) {
  return found.status === 200 && found.type === "basic" && !found.redirected;
}

async function digestOfText(text) {
  const raw = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(raw, 0, 4)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/* A page: from the network, else the copy, else the page that says there is no connection. */
async function answer(event, path) {
  const network = ask(event, path);
  // An answer that comes too late for this reader is kept all the same.
  event.waitUntil(network.catch(() => {}));
  const copy = digestOf(path) === undefined ? undefined : await (await caches.open(PAGES)).match(SCOPE + path);
  try {
    const found = await (copy ? Promise.race([network, late()]) : network);
    if (!copy || found.status < 500) return found;
  } catch {
    // No connection, or too slow a one.
  }
  return copy ? dated(copy, tagOf(path)) : offline(path);
}

async function ask(event, path) {
  const found = (await event.preloadResponse) ?? (await fetch(event.request));
  if (digestOf(path) !== undefined) event.waitUntil(keep(path, found.clone(), false).catch(() => {}));
  return found;
}

function late() {
  return new Promise((_, reject) => {
    setTimeout(reject, PATIENCE);
  });
}

/* Files of the theme never change under their names. */
async function asset(request, path) {
  return (await (await caches.open(ASSETS)).match(SCOPE + path)) ?? fetch(request);
}

/* The copy, with the note that it is one; the words are the page's own (components/kept.html). */
async function dated(copy, tag) {
  const kept = new Date(copy.headers.get("kept-on"));
  const day = new Intl.DateTimeFormat(tag === "en" ? "en-001" : tag, DAY).format(kept);
  const iso = new Date(kept - kept.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  const text = (await copy.text())
    .replace('<div class="kept" role="note" hidden>', '<div class="kept" role="note">')
    .replace("<bdi data-kept-on></bdi>", () => `<bdi><time datetime="${iso}">${day}</time></bdi>`);
  return new Response(text, { headers: copy.headers });
}

/* The page on being offline, with those pages only that this device holds. */
async function offline(path) {
  const pages = await caches.open(PAGES);
  const wanted = navigator.languages.flatMap((tag) => [tag, tag.split("-", 1)[0]]);
  for (const tag of [tagOf(path), ...wanted, ...SITE.languages]) {
    const copy = SITE.languages.includes(tag) && (await pages.match(`${SCOPE}${tag}/offline/`));
    if (copy) {
      const held = new Set((await pages.keys()).map(({ url }) => new URL(url).pathname));
      const text = (await copy.text()).replace(/<li data-kept="([^"]*)">/g, (row, href) =>
        held.has(href) ? row : row.replace(">", " hidden>"),
      );
      return new Response(text, { status: 503, headers: copy.headers });
    }
  }
  return Response.error();
}
