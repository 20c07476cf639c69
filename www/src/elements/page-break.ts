import { css, html, type CSSResult, type TemplateResult } from "lit";
import type { Strings } from "../strings/index.ts";
import { number } from "../strings/plural.ts";

/**
 * Where a page of the file begins: `above` a paragraph as a thin rule, `inside` one as a small mark.
 * The number is drawn by the style and is no text: nobody copies, finds or selects it.
 */
export function pageBreak(t: Strings, page: number, place: "above" | "inside"): TemplateResult {
  const told = number(t.code, page);
  return html`<span class="page-break ${place}" role="separator" lang=${t.code} dir=${t.direction} aria-label=${t.page.long(told)} data-page=${t.page.short(told)}></span>`;
}

/** How it looks. */
export const pageBreaks: CSSResult = css`
  .page-break::after { content: attr(data-page); color: var(--k-soft); font-family: var(--k-interface); font-size: 0.72rem; line-height: 1.4; white-space: nowrap; }
  .page-break.above { display: flex; gap: 0.6rem; align-items: center; margin-block-end: 0.6rem; }
  .page-break.above::before { content: ""; flex: 1; border-block-start: 1px dashed var(--k-line); }
  .page-break.inside { margin-inline: 0.25em; padding-inline: 0.4em; border: 1px dashed var(--k-line); border-radius: 0.4em; }
`;
