import { css, type CSSResult } from "lit";

/** A sheet that a button in the head opens below itself. */
export const sheet: CSSResult = css`
  [popover] { position: fixed; inset: 3.6rem auto auto auto; inset-inline-end: max(var(--k-gutter, 1rem), calc((100vw - 96rem) / 2 + var(--k-gutter, 1rem))); inline-size: min(22rem, calc(100vw - 1.6rem)); max-block-size: calc(100vh - 5rem); margin: 0; padding: 1.1rem 1.2rem; overflow-y: auto; background: var(--k-raised); color: var(--k-ink); border: 1px solid var(--k-line); border-radius: calc(var(--k-radius) * 1.3); box-shadow: var(--k-shadow); }
  @media print { [popover] { display: none; } }
`;
