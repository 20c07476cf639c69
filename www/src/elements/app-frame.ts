import { css, type CSSResult } from "lit";

/** The page around the reading: head, rail of articles, content. */
export const appFrame: CSSResult = css`
  :host { --k-gutter: clamp(0.9rem, 3vw, 2rem); max-inline-size: 96rem; margin-inline: auto; padding-inline: var(--k-gutter); }
  header { display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; justify-content: space-between; align-items: center; padding-block: 0.6rem; }
  h1 { margin: 0; font-family: var(--k-reading); font-size: 1.75rem; line-height: 1.6; color: var(--k-accent); }
  .menu { display: flex; flex-wrap: wrap; gap: 0.3rem; align-items: center; }
  .menu button { display: inline-flex; gap: 0.35rem; align-items: center; white-space: nowrap; }
  .menu .quiet { color: var(--k-soft); }
  .menu .quiet:hover { color: var(--k-accent); }
  .menu .icon-only { inline-size: 2.5rem; justify-content: center; padding: 0; background: none; border-color: transparent; color: var(--k-soft); }
  .menu .icon-only:disabled { opacity: 0.35; cursor: default; }
  .sheet[popover] { position: fixed; inset: 3.6rem auto auto auto; inset-inline-end: max(var(--k-gutter), calc((100vw - 96rem) / 2 + var(--k-gutter))); inline-size: min(22rem, calc(100vw - 1.6rem)); max-block-size: calc(100vh - 5rem); margin: 0; padding: 1.1rem 1.2rem; overflow-y: auto; background: var(--k-raised); color: var(--k-ink); border: 1px solid var(--k-line); border-radius: calc(var(--k-radius) * 1.3); box-shadow: var(--k-shadow); }

  main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; outline: none; }
  .content { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; align-content: start; }
  .rail { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.7rem; align-content: start; }
  .switch { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; padding: 0.2rem; background: var(--k-well); border-radius: var(--k-radius); }
  .switch button { min-block-size: 2.1rem; padding: 0.1rem 0.6rem; background: none; border: 0; color: var(--k-soft); }
  .switch button[aria-pressed="true"] { background: var(--k-sheet); color: var(--k-accent); font-weight: 600; box-shadow: 0 1px 2px rgb(0 0 0 / 12%); }
  .first { inline-size: min(100%, 50rem); margin-inline: auto; margin-block-start: clamp(0rem, 7vh, 4rem); }
  .tagline { margin-block-end: 0.6rem; font-family: var(--k-reading); font-size: clamp(1.35rem, 3.4vw, 1.9rem); line-height: 1.75; color: var(--k-ink); text-wrap: balance; }
  footer { padding-block: 1.4rem; }
  .skip { position: absolute; inset-block-start: -4rem; padding: 0.5rem 1rem; background: var(--k-sheet); color: var(--k-accent); z-index: 9; }
  .skip:focus { inset-block-start: 0.5rem; }
  .drop { position: fixed; inset: 0; z-index: 8; display: grid; place-items: center; background: color-mix(in srgb, var(--k-paper) 82%, transparent); pointer-events: none; }
  .drop p { padding: 2rem 3rem; border: 3px dashed var(--k-accent); border-radius: 1rem; background: var(--k-sheet); font-size: 1.3rem; }

  @media (min-width: 78rem) {
    .desk { grid-template-columns: 14.5rem minmax(0, 1fr); gap: 1.5rem; }
    .rail { position: sticky; inset-block-start: 0.6rem; max-block-size: calc(100vh - 1.2rem); overflow-y: auto; overscroll-behavior: contain; scrollbar-width: thin; }
  }
  @media (max-width: 48rem) {
    .menu button span { display: none; }
    .menu .quiet, .menu .add { inline-size: 2.5rem; justify-content: center; padding: 0; }
    .menu .language { inline-size: auto; padding-inline: 0.5rem; }
    main { gap: 0.6rem; }
    header { padding-block: 0.35rem; }
    .rail { gap: 0.5rem; }
    .switch { inline-size: min(100%, 18rem); }
    .switch button { min-block-size: 1.9rem; }
  }
  @media print {
    :host { max-inline-size: none; padding: 0; }
    header, .rail, khulasa-intake, khulasa-toast, footer { display: none; }
    main { display: block; }
  }
`;
