import { escaped } from "./clean.ts";
import type { Content } from "./format.ts";
import { titleOf, type Given, type Options } from "./given.ts";
import { outlineOf, type Mark, type Part } from "./outline.ts";
import { wordsIn } from "./words.ts";

/** A page of its own for print: asks for nothing, runs nothing. */
export function htmlOf(given: Given, { language = "ar" }: Options): Content {
  const words = wordsIn(language);
  const title = titleOf(given) || words.untitled;
  return `<!doctype html>
<html lang="${language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="generator" content="Khulasa">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${outlineOf(given, words).map(part).filter(Boolean).join("\n")}
</main>
</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light; }
body { margin: 0; font: 1rem/1.8 "Noto Naskh Arabic", "Amiri", "Traditional Arabic", "Times New Roman", serif; color: #1a1a1a; background: #fff; }
main { max-inline-size: 48rem; margin-inline: auto; padding: 2rem 1.2rem; }
h1 { font-size: 1.7rem; line-height: 1.5; border-block-end: 2px solid #1f5a58; padding-block-end: .3rem; }
h1 ~ h1 { margin-block-start: 3rem; break-before: page; }
h2 { font-size: 1.25rem; color: #1f5a58; margin-block: 1.8rem .4rem; }
h3 { font-size: 1rem; margin-block: 1rem .2rem; }
h1, h2, h3 { break-after: avoid; }
table { inline-size: 100%; border-collapse: collapse; font-size: .95rem; }
th, td { text-align: start; vertical-align: top; padding: .25rem .5rem; border-block-end: 1px solid #ccc; overflow-wrap: anywhere; }
thead { display: table-header-group; }
tr, figure, li { break-inside: avoid; }
figure { margin: .8rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid #1f5a58; }
blockquote { margin: 0; }
figcaption { color: #555; font-size: .9rem; }
.note { color: #555; font-size: .9rem; }
mark { background: none; color: inherit; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .35em; }
mark.person { text-decoration-color: #8a3324; } mark.organization { text-decoration-color: #1f4e8a; } mark.place { text-decoration-color: #1f6a3a; } mark.misc { text-decoration-color: #6a4a8a; }
@page { margin: 18mm; }
@media print { main { max-inline-size: none; padding: 0; } }
`;

function part(one: Part): string {
  switch (one.kind) {
    case "heading": return `<h${one.level} dir="auto">${escaped(one.words)}</h${one.level}>`;
    case "line": return `<p class="note">${escaped(one.words)}</p>`;
    case "list": return one.items.length ? `<ul>${one.items.map((item) => `<li dir="auto">${escaped(item)}</li>`).join("")}</ul>` : "";
    case "quote": return `<figure><blockquote dir="auto"><p>${escaped(one.words)}</p></blockquote><figcaption dir="auto">${escaped(one.by)}</figcaption></figure>`;
    case "table": return table(one.head, one.rows);
    case "text": return one.paragraphs.map(({ words, marks }) => `<p dir="auto">${paragraph(words, marks)}</p>`).join("\n");
  }
}

function table(head: string[], rows: string[][]): string {
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td><bdi>${escaped(cell)}</bdi></td>`).join("")}</tr>`);
  return `<table><thead><tr>${head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join("")}</tr></thead><tbody>${cells.join("")}</tbody></table>`;
}

function paragraph(words: string, marks: Mark[]): string {
  let at = 0;
  const pieces = marks.map(({ start, end, type }) => {
    const piece = `${escaped(words.slice(at, start))}<mark class="${type}">${escaped(words.slice(start, end))}</mark>`;
    at = end;
    return piece;
  });
  return pieces.join("") + escaped(words.slice(at));
}
