/* The report as plain text. Knows the words and the values, not the page. Words are pairs: in the language of the page,
   and in the second one or "". */
const LINE = "-".repeat(40);

const both = (words, between = " / ") => words.filter(Boolean).join(between);

/* One row, or none where nothing is said. A value that may run the other way than its label begins a line. */
function row({ label, value, ticked }, apart) {
  const said = ticked ? ticked.map((words) => `- ${both(words)}`).join("\n") : value.trim();
  if (!said) return [];
  return `${both(label)}:${apart || ticked || said.includes("\n") ? "\n" : " "}${said}`;
}

function part({ label, rows }, apart) {
  const said = rows.flatMap((each) => row(each, apart));
  return said.length ? [[...(label ? [both(label)] : []), ...said].join("\n")] : [];
}

/* note, written: words. day: such as "2026-03-14". sections: label, and parts of rows; a part has a label where it is
   one of several. apart: whether each value begins a line. */
export function textOf({ note, written, day, sections, apart }) {
  const parts = [both(note, "\n"), `${both(written)}: ${day}`];
  for (const section of sections) {
    const said = section.parts.flatMap((each) => part(each, apart));
    if (said.length) parts.push(`${both(section.label)}\n${LINE}\n${said.join("\n\n")}`);
  }
  return `${parts.join("\n\n")}\n`;
}

/* As a file that old programs read too: they look for the mark of UTF-8 and for both signs at a line's end. */
export const fileOf = (text) => new Blob(["\ufeff", text.replace(/\r?\n/g, "\r\n")], { type: "text/plain;charset=utf-8" });
