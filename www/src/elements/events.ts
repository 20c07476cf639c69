import type { Given } from "../session.ts";
import type { Layer } from "../reading/layers.ts";
import type { TextSpan } from "../report.ts";

/** What the elements tell each other; each event bubbles out of every shadow root. */
export interface KhulasaEvents {
  /** New texts came in. */
  "khulasa-given": Given[];
  /** Something given was no text: the intake says what and why. */
  "khulasa-refused": undefined;
  /** The reader wants to see this place of the text. */
  "khulasa-goto": TextSpan;
  /** The reader chose an entity: in a list, or by one of its mentions in the text. */
  "khulasa-select": { entity: string; mention?: number; from: "list" | "text" };
  /** Back from a mention to the entity's row. */
  "khulasa-back": undefined;
  /** The reader wants this many sentences of summary. */
  "khulasa-summary-length": number;
  /** A kind of mark goes on or off. */
  "khulasa-layer": Layer;
  /** An article by id. */
  "khulasa-open": string;
  "khulasa-remove": string;
  "khulasa-read-again": string;
  "khulasa-cancel": string;
}

/** Tells it to whoever contains this element. */
export function tell<Name extends keyof KhulasaEvents>(from: HTMLElement, name: Name, detail: KhulasaEvents[Name]): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap extends Events {}
}

type Events = { [Name in keyof KhulasaEvents]: CustomEvent<KhulasaEvents[Name]> };
