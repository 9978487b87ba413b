/* What test_old_browsers.py asks of a page: `[what, …]` → values. A text is named by its number among all texts. */
([what, ...given]) => {
  const links = () => [...document.querySelectorAll("link[rel=stylesheet]")];
  const swap = (name) => {
    // Not the link itself: that would be fetched again, and come later.
    for (const link of links()) link.sheet.disabled = !link.href.endsWith(name);
  };
  const said = (element) => `${element.localName}.${[...element.classList].join(".")}`;
  const texts = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) found.push(walker.currentNode);
    return found;
  };
  const boxOf = (text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    return [...range.getClientRects()].find((box) => box.width > 0 && box.height > 0);
  };
  const isShown = (text) => boxOf(text) && text.parentElement.checkVisibility({ visibilityProperty: true });
  const light = (colour) => {
    const parts = colour.match(/[\d.]+/g).slice(0, 3).map((part) => part / 255);
    const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const background = (element) => {
    for (let above = element; above; above = above.parentElement) {
      const colour = getComputedStyle(above).backgroundColor;
      if (!/^(transparent|rgba\(.*, 0\))$/.test(colour)) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const isPlaced = (element) => {
    for (let above = element; above; above = above.parentElement)
      if (["absolute", "fixed"].includes(getComputedStyle(above).position)) return true;
    return false;
  };
  const FOLLOWS = /^(block-size|inline-size|width|height|grid-template|inset|top|right|bottom|left)/;
  const rulesOf = (sheet) => [...(sheet.cssRules ?? [])].flatMap((rule) => [rule, ...rulesOf(rule)]);
  const declared = () => {
    const rules = [...document.styleSheets].flatMap(rulesOf).filter((rule) => rule.style);
    // Where a minified sheet says 0 0 for none, only the unit differs.
    const names = rules.flatMap((rule) => [...rule.style]).filter((name) => !/^--|^background-position/.test(name));
    return [...new Set(names)].sort();
  };
  /* Of a long list the first three and the last. */
  const some = (element) => {
    const all = [...element.children];
    return [element, ...all.filter((_, n) => n < 3 || n === all.length - 1).flatMap(some)];
  };
  const styles = (properties) =>
    some(document.documentElement).flatMap((element) =>
      ["", "::before", "::after", "::marker"].map((part) => {
        const style = getComputedStyle(element, part);
        const isThere =
          part === "" || (part === "::marker" ? style.display === "list-item" : !["none", "normal"].includes(style.content));
        const values = properties.map((name) => style.getPropertyValue(name));
        return [said(element) + part, isThere ? values : []];
      }),
    );

  const answers = {
    /* Another sheet, off until it is swapped for those that are there. */
    add: (address) =>
      new Promise((done, failed) => {
        const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: address });
        link.onload = () => {
          link.sheet.disabled = true;
          done();
        };
        link.onerror = failed;
        document.head.append(link);
      }),
    swap: (name) => swap(name),

    /* Where the style is another with the sheet that was added; what merely follows from something else comes last. */
    differences: () => {
      const added = links().at(-1);
      for (const link of links()) link.sheet.disabled = false;
      const properties = declared();
      swap(added.href);
      const theirs = styles(properties);
      for (const link of links()) link.sheet.disabled = link === added;
      return styles(properties)
        .flatMap(([name, values], n) => {
          const other = theirs[n][1];
          const differ = properties.filter((_, at) => values[at] !== other[at]);
          return differ.map((each) => {
            const at = properties.indexOf(each);
            return [FOLLOWS.test(each), `${name}: ${each}: ${values[at]}, layered ${other[at]}`];
          });
        })
        .sort(([one], [other]) => one - other)
        .slice(0, 4)
        .map(([, line]) => line);
    },

    /* How many styles are compared. */
    compared: () => [some(document.documentElement).length, declared().length],

    /* Numbers of the texts that are shown. */
    words: () => texts().flatMap((text, n) => (isShown(text) ? [n] : [])),

    /* Of such texts those that are not shown now. */
    missing: (shown) => {
      const all = texts();
      return shown.filter((n) => !isShown(all[n])).map((n) => all[n].data.trim().slice(0, 40));
    },

    /* Texts that stand above the one that is read before them. */
    disorder: () => {
      let lowest = -Infinity;
      return texts().flatMap((text) => {
        if (!isShown(text) || isPlaced(text.parentElement)) return [];
        const box = boxOf(text);
        const isAbove = box.bottom < lowest - 48;
        lowest = Math.max(lowest, box.top);
        return isAbove ? [text.data.trim().slice(0, 40)] : [];
      });
    },

    /* Texts with a contrast of less than 4.5 : 1, or 3 : 1 where they are large. */
    faint: () =>
      texts()
        .filter(isShown)
        .flatMap((text) => {
          const style = getComputedStyle(text.parentElement);
          const [dark, bright] = [light(style.color), light(background(text.parentElement))].sort((a, b) => a - b);
          const size = parseFloat(style.fontSize);
          const least = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
          return (bright + 0.05) / (dark + 0.05) < least ? [`${style.color}: ${text.data.trim().slice(0, 40)}`] : [];
        }),

    /* Drawings wider or higher than one number of pixels, those of figures wider than another, pictures than a third. */
    huge: (drawing, figure, picture) =>
      [...document.querySelectorAll("svg, img")].flatMap((each) => {
        const { width, height } = each.getBoundingClientRect();
        const most = each.localName === "img" ? picture : each.closest(".chart, .schematic") ? figure : drawing;
        const isHuge = (most === drawing ? Math.max(width, height) : width) > most;
        return isHuge ? [`${said(each)} ${Math.round(width)} × ${Math.round(height)}`] : [];
      }),

    "first heading": () => document.querySelector("h1, h2, h3, h4").tagName,
  };
  return answers[what](...given);
}
