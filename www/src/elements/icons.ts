import { svg, html, type TemplateResult } from "lit";

/** Strokes on a 20 by 20 field; `flip` marks those that point along the line and turn with it. */
const ICONS = {
  close: svg`<path d="M5 5l10 10M15 5L5 15" />`,
  earlier: svg`<path d="M5 12.5l5-5 5 5" />`,
  later: svg`<path d="M5 7.5l5 5 5-5" />`,
  again: svg`<path d="M15.5 10a5.5 5.5 0 1 1-1.7-4M15.5 3v3.4h-3.4" />`,
  undo: svg`<path d="M7.5 4L4 7.5 7.5 11M4.5 7.5h7a4.5 4.5 0 0 1 0 9H8" />`,
  redo: svg`<path d="M12.500 4L16 7.500 12.500 11M15.500 7.500h-7a4.500 4.500 0 0 0 0 9H12" />`,
  find: svg`<circle cx="9" cy="9" r="5" /><path d="M12.800 12.800L17 17" />`,
  pen: svg`<path d="M4 16l.8-3.400L13.500 4l2.500 2.500-8.600 8.700zM11.800 5.700l2.500 2.500" />`,
  plus: svg`<path d="M10 4v12M4 10h12" />`,
  minus: svg`<path d="M4 10h12" />`,
  out: svg`<path d="M8 5H5v10h10v-3M11 4h5v5M16 4l-7 7" />`,
  letters: svg`<path d="M3 15L7 5l4 10M4.500 11.500h5M12.500 13a2 2 0 1 0 4 0 2 2 0 1 0-4 0M16.500 10.800V15" />`,
  desk: svg`<path d="M3.500 6.500h5l1.500 2h6.500v7h-13z" />`,
  lock: svg`<rect x="5" y="9" width="10" height="7" rx="1.500" /><path d="M7 9V7a3 3 0 0 1 6 0v2" />`,
};

/** A small drawing beside or in place of words; a label says what it means. */
export function icon(name: keyof typeof ICONS): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${ICONS[name]}</svg>`;
}
