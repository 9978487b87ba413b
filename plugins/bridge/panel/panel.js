/* Over a page in a preview: what there is to mend, and which files the page is of. The page below stays as it is, and
 * loads itself again only when the server says that its own bytes are others by now.
 *
 * The message that draws it is that of plugins/bridge/bulletin.py. All stands in a shadow root outside the body, so
 * that no style of the site reaches it and none of its own reaches the site. Texts are placed as text, never as markup. */
(() => {
  const script = document.currentScript;
  const page = document.documentElement;
  const host = document.createElement("noticeboard-preview");
  const root = host.attachShadow({ mode: "open" });
  const kept = "noticeboard preview ";
  let heard = null;
  let last = "";
  let wait = 250;

  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("panel.css", script.src).href;
  const box = make("div", { class: "preview", hidden: "" });
  const status = make("p", { class: "said", role: "status" });
  root.append(style, box, status);
  style.addEventListener("load", () => box.removeAttribute("hidden"));
  page.append(host);
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  connect();

  function connect() {
    const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/livereload`);
    socket.addEventListener("open", () => {
      wait = 250;
      const address = decodeURIComponent(location.pathname);
      socket.send(
        JSON.stringify({ command: "noticeboard", address, stamp: script.dataset.stamp, language: page.lang }),
      );
    });
    socket.addEventListener("message", ({ data }) => {
      const message = JSON.parse(data);
      if (message.command === "reload") location.reload();
      if (message.command === "noticeboard") show(message);
    });
    socket.addEventListener("close", () => {
      if (heard) show({ ...heard, gone: true });
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, 4000);
    });
  }

  /* Nothing is drawn anew, and no focus is lost, when nothing is new. */
  function show(message) {
    const whole = JSON.stringify(message);
    if (whole === last) return;
    const focused = root.activeElement?.dataset.name;
    say(message);
    heard = message;
    last = whole;
    draw();
    if (focused) root.querySelector(`[data-name="${CSS.escape(focused)}"]`)?.focus();
  }

  function say({ errors, words, gone }) {
    const before = heard?.errors.length ?? 0;
    if (gone) status.textContent = words.ended;
    else if (errors.length) status.textContent = `${counted(words, words.mend, errors.length)}. ${errors[0].place}`;
    else status.textContent = before ? words.mended : "";
  }

  function draw() {
    const { errors, words } = heard;
    const open = errors.length > 0 && recall("closed") !== fingerprint();
    box.dir = getComputedStyle(page).direction;
    box.lang = page.lang;
    box.classList.toggle("preview--alone", !script.dataset.stamp && open);
    box.replaceChildren(...(open ? [panel(errors, words)] : []), bar(open));
  }

  function panel(errors, words) {
    const heading = make("h2", { id: "heading", class: "panel__title" }, counted(words, words.mend, errors.length));
    const button = make("button", { type: "button", class: "button", "data-name": "close" }, words.close);
    button.addEventListener("click", close);
    const note = make("p", { class: "panel__note", dir: "auto" }, script.dataset.stamp ? words.before : words.none);
    const head = make("header", { class: "panel__head" }, heading, button, note);
    const list = make("ol", { class: "panel__list", tabindex: "0", "aria-labelledby": "heading" });
    list.append(...errors.map((row, number) => problem(row, words, `error ${number}`)));
    return make("section", { class: "panel", "aria-labelledby": "heading" }, head, list);
  }

  /* What is said of a file is said in its author's language; the place reads from left to right in any. */
  function problem(row, words, name) {
    const place = make("p", { class: "problem__place", dir: "ltr" }, link(row, row.place, words, name));
    place.append(" ", copier(row.path, words, name));
    const spoken = { lang: row.lang, dir: row.dir };
    const said = make("p", { class: "problem__what", ...spoken });
    said.append(...joined(row.joint, make("b", {}, row.field), row.what));
    const mend = make("p", { class: "problem__mend", ...spoken }, row.mend);
    return make("li", { class: "problem" }, place, said, mend);
  }

  function bar(open) {
    const { errors, warnings, others, sources, words, gone } = heard;
    const small = recall("small") === "yes";
    const all = make("div", { class: "bar", role: "region", "aria-label": words.preview });
    if (errors.length && !open) {
      const again = make("button", { type: "button", class: "button button--signal", "data-name": "again" });
      again.append(counted(words, words.mend, errors.length));
      again.addEventListener("click", () => {
        keep("closed", "");
        draw();
        root.querySelector('[data-name="close"]').focus();
      });
      all.append(again);
    }
    if (gone) all.append(make("p", { class: "bar__gone" }, words.ended));
    const count = warnings.length + others;
    if (count && !small) {
      const list = make("ol", { class: "panel__list", tabindex: "0", "aria-label": words.look });
      list.append(...warnings.map((row, number) => problem(row, words, `warning ${number}`)));
      if (others) list.append(make("li", { class: "problem" }, `+ ${others}`));
      const summary = make("summary", { class: "bar__more", "data-name": "look" }, counted(words, words.look, count));
      const folded = make("details", { class: "bar__look" }, summary, list);
      folded.open = recall("look") === "open";
      folded.addEventListener("toggle", () => keep("look", folded.open ? "open" : ""));
      all.append(folded);
    }
    if (!small) {
      for (const source of sources) {
        const line = make("p", { class: "bar__source" });
        line.append(make("span", { class: "bar__label" }, source.sort ? words.original : words.source), " ");
        line.append(make("bdi", { dir: "ltr", class: "bar__path" }, link(source, source.path, words, `source ${source.sort}`)));
        line.append(" ", copier(source.path, words, `source ${source.sort}`));
        all.append(line);
      }
    }
    const fold = make("button", { type: "button", class: "button bar__fold", "data-name": "fold" }, small ? words.preview : "–");
    fold.setAttribute("aria-expanded", String(!small));
    if (!small) fold.setAttribute("aria-label", words.fold);
    fold.addEventListener("click", () => {
      keep("small", small ? "" : "yes");
      draw();
      root.querySelector('[data-name="fold"]').focus();
    });
    all.append(fold);
    return all;
  }

  function link({ href, path }, text, words, name) {
    if (!href) return make("span", { class: "path" }, text);
    return make("a", { class: "path", href, title: words.open, "data-name": `open ${name} ${path}` }, text);
  }

  function copier(path, words, name) {
    const button = make("button", { type: "button", class: "button button--small", "data-name": `copy ${name}` }, words.copy);
    button.setAttribute("aria-label", counted(words, words.copy, path));
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(path);
      button.textContent = status.textContent = words.copied;
    });
    return button;
  }

  /* Two things with a language's own colon between them. */
  function joined(joint, section, part) {
    return joint.split(/%\((section|part)\)s/).map((piece, n) => (n % 2 ? { section, part }[piece] : piece));
  }

  function counted(words, name, count) {
    return joined(words.joint, name, count).join("");
  }

  function close() {
    if (!heard?.errors.length || recall("closed") === fingerprint()) return;
    keep("closed", fingerprint());
    draw();
    root.querySelector('[data-name="again"]').focus();
  }

  /* The panel stays closed for the mistakes it was closed over, on every page; others open it again. */
  function fingerprint() {
    return JSON.stringify(heard.errors.map(({ place, what }) => [place, what]));
  }

  function recall(name) {
    try {
      return sessionStorage.getItem(kept + name);
    } catch {
      return null;
    }
  }

  function keep(name, value) {
    try {
      sessionStorage.setItem(kept + name, value);
    } catch {
      /* Not kept, then. */
    }
  }

  function make(name, attributes, ...inside) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...inside);
    return element;
  }
})();
