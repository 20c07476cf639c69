import { css, type CSSResult } from "lit";

/** How text, panels and what lies over the text stand to each other. */
export const readingRoom: CSSResult = css`
  .room { display: grid; grid-template: "tabs" auto "sheet" auto / minmax(0, 1fr); }
  .sheet { grid-area: sheet; position: relative; min-inline-size: 0; padding: clamp(1.1rem, 3.4vw, 2.6rem); background: var(--k-sheet); border: 1px solid var(--k-line); border-radius: calc(var(--k-radius) * 1.5); }
  .side { grid-area: sheet; padding: 1.1rem 1.2rem; background: var(--k-sheet); border: 1px solid var(--k-line); border-radius: calc(var(--k-radius) * 1.5); }
  khulasa-article { max-inline-size: 42rem; margin-inline: auto; }
  header { display: grid; gap: 0.8rem; max-inline-size: 42rem; margin-inline: auto; margin-block-end: 1.6rem; padding-block-end: 1rem; border-block-end: 1px solid var(--k-line); }
  .tools { display: flex; flex-wrap: wrap; gap: 0.6rem 1rem; align-items: center; justify-content: space-between; }
  .tools dl { flex: 1 1 10rem; }
  .tools khulasa-find { flex: 0 1 auto; }
  .tools khulasa-find:only-child { flex: 1; }
  khulasa-progress { max-inline-size: 42rem; margin-inline: auto; margin-block-end: 1.2rem; }
  dl { display: flex; flex-wrap: wrap; gap: 0.2rem 1.6rem; font-size: 0.88rem; }
  dl div { display: flex; gap: 0.4em; }
  dd { min-inline-size: 0; overflow-wrap: anywhere; }
  dt { flex: none; color: var(--k-soft); }
  dt::after { content: ":"; }
  nav { grid-area: tabs; position: sticky; inset-block-start: 0; z-index: 3; display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; background: var(--k-paper); border-block-end: 1px solid var(--k-line); }
  nav button { min-block-size: 3rem; padding: 0; background: none; border: 0; border-block-end: 2px solid transparent; border-radius: 0; color: var(--k-soft); }
  nav button:hover { color: var(--k-ink); border-color: var(--k-line); }
  nav .current { color: var(--k-accent); border-color: var(--k-accent); font-weight: 600; }

  .over { position: absolute; z-index: 5; inline-size: fit-content; max-inline-size: calc(100% - 16px); }
  .over.card { inline-size: min(23rem, calc(100% - 16px)); }
  .over > * { max-block-size: inherit; }
  @media (prefers-reduced-motion: no-preference) {
    .over { animation: rise 120ms ease-out; }
    @keyframes rise { from { opacity: 0; translate: 0 4px; } }
  }

  @media (min-width: 60rem) {
    .room { grid-template: "sheet tabs" 3.2rem "sheet side" 1fr / minmax(0, 1fr) minmax(18rem, 23rem); column-gap: 1.5rem; align-items: start; }
    .room.bare { grid-template-columns: minmax(0, 1fr); }
    nav .text { display: none; }
    .side { grid-area: side; position: sticky; inset-block-start: 3.8rem; max-block-size: calc(100vh - 4.8rem); margin-block-start: 0.6rem; overflow-y: auto; scrollbar-width: thin; }
  }

  @media (max-width: 59.99rem) {
    nav { margin-inline: calc(-1 * var(--k-gutter, 1rem)); margin-block-end: 0.8rem; }
    .at-text nav .current { color: var(--k-soft); border-color: transparent; font-weight: 400; }
    .at-text nav .text { color: var(--k-accent); border-color: var(--k-accent); font-weight: 600; }
    .at-text .side, .at-panel .sheet { display: none; }
  }

  @media (max-width: 40rem) {
    .sheet, .side { margin-inline: calc(-1 * var(--k-gutter, 0rem)); border-inline: 0; border-radius: 0; }
    .over, .over.card { position: fixed; inset: auto 0 0 0 !important; inline-size: auto; max-inline-size: none; max-block-size: 58vh !important; }
    .over.words { inset-block-end: 1rem !important; justify-items: center; display: grid; }
  }

  @media print {
    nav, khulasa-find, khulasa-legend, .over, khulasa-walker { display: none !important; }
    .room { display: block; }
    header, khulasa-article { max-inline-size: none; }
    .sheet { padding: 0; border: 0; background: none; }
    .side { position: static; display: block !important; max-block-size: none; margin-block-start: 1.5rem; padding: 1rem 0 0; border: 0; border-block-start: 1px solid #999; border-radius: 0; background: none; overflow: visible; }
    khulasa-entities, khulasa-facts { display: none; }
    khulasa-summary[hidden] { display: block; }
  }
`;
