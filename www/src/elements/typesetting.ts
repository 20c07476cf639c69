import { css, type CSSResult } from "lit";

/** Arabic prose: Naskh, lines far apart for its marks above and below, a measure that eyes can keep. */
export const typesetting: CSSResult = css`
  article { max-inline-size: 68ch; font-family: var(--k-reading); font-size: calc(1.24rem * var(--k-size, 1)); line-height: 2; overflow-wrap: anywhere; }
  h2, h3, p, li, blockquote { white-space: pre-line; }
  article > * { margin-block: 0 0.95em; }
  article h2 { font-family: var(--k-reading); font-size: 1.5em; line-height: 1.6; font-weight: 700; text-wrap: balance; }
  article h3 { margin-block-start: 1.3em; font-family: var(--k-reading); font-size: 1.06em; line-height: 1.7; font-weight: 700; color: var(--k-ink); text-wrap: balance; }
  article p, article li { text-wrap: pretty; }
  article ul { padding-inline-start: 1.3em; list-style: disc; }
  article li { margin-block-end: 0.3em; }
  article li.bare { list-style: none; margin-inline-start: -1.3em; }
  article blockquote { padding-inline-start: 1em; border-inline-start: 3px solid var(--k-line); }
  .caption { font-size: 0.8em; color: var(--k-soft); }
  article p.paragraph { text-align: start; }
  details { padding: 0.2rem 0.9rem; background: var(--k-well); border-radius: var(--k-radius); font-size: 1rem; color: var(--k-soft); }
  summary { padding-block: 0.4rem; cursor: pointer; font-family: var(--k-interface); font-size: 0.88rem; }
  details p { margin-block-end: 0.3em; }
  @media print { article { max-inline-size: none; font-size: 12.5pt; line-height: 1.8; } details { display: none; } h2, h3 { break-after: avoid; } p { orphans: 3; widows: 3; } }
`;
