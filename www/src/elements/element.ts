import { css, LitElement, type CSSResult } from "lit";
import { strings, watchLanguage, type Strings } from "../strings/index.ts";

/** What every element shares: the reader's language. */
export abstract class KhulasaElement extends LitElement {
  private unwatch?: () => void;

  /** The interface's words in the language chosen. */
  protected get t(): Strings {
    return strings();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.unwatch = watchLanguage(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unwatch?.();
  }
}

/** Buttons, headings, focus rings. */
export const controls: CSSResult = css`
  :host { display: block; font-family: var(--k-interface); color: var(--k-ink); line-height: 1.6; }
  :host([hidden]) { display: none; }
  *, ::before, ::after { box-sizing: border-box; }
  h2, h3, p, ul, ol, dl, dd, figure, blockquote { margin: 0; }
  ul, ol { padding: 0; list-style: none; }
  h2 { font-size: 1.05rem; font-weight: 600; }
  h3 { font-size: 0.9rem; font-weight: 600; color: var(--k-soft); }
  button, select, input, textarea { font: inherit; color: inherit; }
  button {
    min-block-size: 2.5rem; padding: 0.3rem 0.9rem; cursor: pointer;
    background: var(--k-sheet); border: 1px solid var(--k-line); border-radius: var(--k-radius);
  }
  button:hover { border-color: var(--k-accent); }
  button:disabled { opacity: 0.5; cursor: default; border-color: var(--k-line); }
  button.primary { background: var(--k-accent); border-color: var(--k-accent); color: var(--k-on-accent); font-weight: 600; }
  button.quiet { background: none; border-color: transparent; color: var(--k-accent); padding-inline: 0.5rem; }
  button.quiet:hover { border-color: var(--k-line); }
  button.small { display: inline-flex; gap: 0.3em; align-items: center; min-block-size: 2rem; padding: 0.05rem 0.75rem; font-size: 0.86rem; }
  .icon { flex: none; inline-size: 1.2em; block-size: 1.2em; }
  :focus-visible { outline: 2px solid var(--k-accent); outline-offset: 2px; }
  .soft { color: var(--k-soft); font-size: 0.88rem; }
  .page { color: var(--k-soft); font-family: var(--k-interface); font-size: 0.78rem; font-weight: 400; line-height: 1.6; white-space: nowrap; text-decoration: none; cursor: inherit; }
  .unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  bdi.reading, .reading { font-family: var(--k-reading); }
`;
