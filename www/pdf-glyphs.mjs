// pdf.js gives text in strings that it has put in order itself: letters of a ligature turned round,
// spaces guessed, and the text that a file tells beside its glyphs (ActualText) left out; see
// https://github.com/mozilla/pdf.js/pull/20014. For Arabic each of these is wrong often enough to
// matter. The worker is bundled with two changes: it gives glyphs with their places, and ActualText.
import { readFileSync } from "node:fs";

const BUILD_ITEM = `    function buildTextContentItem({
      chars,
      extraSpacing
    }) {
`;

const GLYPHS = `    function pushGlyphs(chars, extraSpacing) {
      const { font } = textState;
      const move = (along) => font.vertical ? textState.translateTextMatrix(0, along) : textState.translateTextMatrix(along * textState.textHScale, 0);
      const spacing = font.vertical ? -textState.charSpacing : textState.charSpacing;
      if (!chars) return move(font.vertical ? -(spacing + extraSpacing) : spacing + extraSpacing);
      const run = { glyphs: [], places: [] };
      const scale = textState.fontMatrix[0] * textState.fontSize;
      const all = font.charsToGlyphs(chars);
      all.forEach((glyph, n) => {
        const from = getCurrentTextTransform();
        const size = Math.hypot(from[2], from[3]);
        move((font.vertical ? glyph.vmetric[0] : glyph.width) * scale);
        const to = getCurrentTextTransform();
        if (!glyph.category.isInvisibleFormatMark) {
          run.glyphs.push(glyph.unicode);
          run.places.push(from[4], from[5], to[4], to[5], size);
        }
        const after = spacing + (n + 1 === all.length ? extraSpacing : 0) + (glyph.isSpace ? textState.wordSpacing : 0);
        if (after) move(font.vertical ? -after : after);
      });
      textContent.items.push(run);
    }
`;

const MARKED = `                tag: args[0] instanceof Name ? args[0].name : null
              });
            }
            break;
          case OPS.endMarkedContent:
            flushTextContentItem();`;

const CHANGES = [
  [BUILD_ITEM, `${GLYPHS}${BUILD_ITEM}      return pushGlyphs(chars, extraSpacing);\n`],
  [MARKED, MARKED.replace(": null\n", `: null,
                actualText: (properties => properties instanceof Dict && typeof properties.get("ActualText") === "string" ? stringToPDFString(properties.get("ActualText")) : null)(args[1] instanceof Name ? resources?.get("Properties")?.get?.(args[1].name) : args[1])\n`)],
];

/** For esbuild: the worker of pdf.js with these changes. Another version of it may need them anew. */
export const pdfGlyphs = {
  name: "pdf-glyphs",
  setup(build) {
    build.onLoad({ filter: /pdf\.worker\.mjs$/ }, ({ path }) => {
      let contents = readFileSync(path, "utf8");
      for (const [from, to] of CHANGES) {
        if (contents.split(from).length !== 2) return { errors: [{ text: `${path} is no longer as pdf-glyphs.mjs knows it` }] };
        contents = contents.replace(from, () => to);
      }
      return { contents, loader: "js" };
    });
  },
};
