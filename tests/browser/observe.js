/* What a page shows, as plain values; each is a function that Playwright evaluates in the page.

   Evaluated whole, the file gives an object of these functions' results: `observe(name)`. */
(name) => {
  const CONTROLS = "a[href], button, summary, input, select, textarea, [tabindex='0']";
  const said = (element) =>
    `${element.tagName.toLowerCase()}${[...element.classList].map((each) => `.${each}`).join("")} ` +
    `“${(element.textContent || element.getAttribute("aria-label") || "").trim().replace(/\s+/g, " ").slice(0, 40)}”`;
  const shown = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getClientRects().length > 0;
  const clipped = (element) => {
    const box = element.getBoundingClientRect();
    return box.width <= 1 || box.height <= 1;
  };
  const controls = () => [...document.querySelectorAll(CONTROLS)].filter((each) => shown(each) && !clipped(each));
  const scrolls = (element) => {
    for (let above = element; above && above !== document.body; above = above.parentElement)
      if (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(above).overflowX)) return true;
    return false;
  };
  const background = (element) => {
    for (let above = element; above; above = above.parentElement) {
      const colour = getComputedStyle(above).backgroundColor;
      if (!/^(transparent|rgba\(.*, 0\))$/.test(colour)) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const inSentence = (element) => {
    const style = getComputedStyle(element);
    if (!style.display.startsWith("inline") || style.display === "inline-flex") return false;
    const block = element.parentElement.closest("p, li, dd, dt, td, th, figcaption, h1, h2, h3, h4, blockquote, div");
    return block !== null && block.innerText.trim().length > element.innerText.trim().length + 2;
  };

  const observations = {
    /* Which language the page says it speaks, and how it reads. */
    tongue: () => {
      const root = document.documentElement;
      return { lang: root.lang, dir: root.dir, direction: getComputedStyle(document.body).direction };
    },

    /* The levels of the headings that are shown, in order. */
    headings: () => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(shown).map((each) => +each.tagName[1]),

    /* What stands outside the window, where a reader would have to scroll sideways. */
    overflow: () => {
      const root = document.documentElement;
      if (root.scrollWidth <= root.clientWidth) return [];
      const outside = [...document.body.querySelectorAll("*")].filter((each) => {
        const box = each.getBoundingClientRect();
        return box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1) && !scrolls(each);
      });
      return outside.slice(0, 3).map(said).concat(outside.length ? [] : [`${root.scrollWidth} px wide`]);
    },

    /* Controls under 24 × 24 px (WCAG 2.5.8), but for links in a sentence and those with room around them. */
    small: () => {
      const boxes = controls().map((each) => ({ each, box: each.getBoundingClientRect() }));
      const isSmall = ({ box }) => box.width < 23.5 || box.height < 23.5;
      const centre = ({ box }) => [box.left + box.width / 2, box.top + box.height / 2];
      const near = (one, other) => {
        const [x, y] = centre(one);
        if (isSmall(other)) return Math.hypot(x - centre(other)[0], y - centre(other)[1]) < 24;
        const aside = Math.max(other.box.left - x, 0, x - other.box.right);
        return Math.hypot(aside, Math.max(other.box.top - y, 0, y - other.box.bottom)) < 12;
      };
      return boxes
        .filter((one) => isSmall(one) && !inSentence(one.each))
        .filter((one) => boxes.some((other) => other !== one && !one.each.contains(other.each) && near(one, other)))
        .map(({ each, box }) => `${said(each)} ${Math.round(box.width)}×${Math.round(box.height)}`);
    },

    /* The colours of the page. */
    colours: () => ({ text: getComputedStyle(document.body).color, paper: background(document.body) }),

    /* Controls that cannot be told from what they stand on, with the system's own colours. */
    lost: () =>
      controls()
        .filter((each) => {
          const style = getComputedStyle(each);
          if (each.type === "checkbox" && style.appearance === "auto") return false; // the system draws it
          const isBox = ["BUTTON", "INPUT", "SELECT", "TEXTAREA"].includes(each.tagName);
          const drawn = each.querySelector("svg, img");
          const written = each.innerText?.trim() || each.value || each.placeholder;
          return (
            style.color === background(each) ||
            style.forcedColorAdjust === "none" ||
            (isBox && parseFloat(style.borderTopWidth) === 0 && style.outlineStyle === "none") ||
            (!isBox && !drawn && !written)
          );
        })
        .map(said),

    /* What moves, or would if it were touched. */
    moving: () => {
      const seconds = (list) => Math.max(...list.split(",").map((each) => parseFloat(each) * (/ms/.test(each) ? 0.001 : 1)));
      return [...document.querySelectorAll("*")]
        .filter((each) => {
          const style = getComputedStyle(each);
          return (
            (style.animationName !== "none" && seconds(style.animationDuration) > 0.01) ||
            seconds(style.transitionDuration) > 0.01 ||
            style.scrollBehavior === "smooth"
          );
        })
        .map(said);
    },

    /* Animations that run now. */
    animations: () => document.getAnimations().filter((each) => each.playState === "running").length,

    /* Buttons and fields that are shown. */
    fields: () => controls().filter((each) => /^(BUTTON|INPUT|SELECT|TEXTAREA)$/.test(each.tagName)).map(said),

    /* The page's own address as it says so itself, and whether a reader sees it. */
    address: () => {
      const own = document.querySelector("link[rel=canonical]")?.href ?? null;
      return { own, shown: own !== null && document.body.innerText.includes(own) };
    },

    /* What lies about that is of no use on paper. */
    useless: () =>
      [...document.querySelectorAll("nav, .skip, .switcher, button, form, dialog")].filter((each) => shown(each) && !clipped(each)).map(said),

    /* Controls that do not show that they have the focus; call it when a key was pressed last. */
    unmarked: () => {
      const marks = (style) => [style.boxShadow, style.backgroundColor, style.textDecorationLine].join();
      return controls()
        .filter((each) => {
          document.activeElement?.blur();
          const before = marks(getComputedStyle(each));
          each.focus();
          const after = getComputedStyle(each);
          const wide = after.outlineStyle === "auto" || parseFloat(after.outlineWidth) >= 2;
          const outlined = after.outlineStyle !== "none" && wide;
          return document.activeElement !== each || (!outlined && marks(after) === before);
        })
        .map(said);
    },
  };
  return observations[name]();
}
