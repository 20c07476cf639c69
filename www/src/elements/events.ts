import type { Edit } from "../corrections/index.ts";
import type { Look } from "../dossier/look.ts";
import type { Given } from "../session.ts";
import type { Encoding } from "../intake/encoding.ts";
import type { Layer } from "../reading/layers.ts";
import type { TextSpan } from "../report.ts";
import type { Settings } from "../settings.ts";

/** A mention in the set text that the reader points at. */
export interface Pointed {
  entity: string;
  mention: number;
  /** Where it stands on the screen. */
  box: DOMRect;
  /** `hover`: goes again with the pointer; `focus`: with the focus; `press`: stays until dismissed. */
  by: "hover" | "focus" | "press";
}

/** Words of the text that the reader has selected. */
export interface Selected extends TextSpan {
  box: DOMRect;
}

/** What the elements tell each other; each event bubbles out of every shadow root. */
export interface KhulasaEvents {
  /** New texts came in. */
  "khulasa-given": Given[];
  /** The text of a file that holds a saved session. */
  "khulasa-session": string;
  /** Something given was no text: the intake says what and why. */
  "khulasa-refused": undefined;
  /** Files are being read, and it takes a while: the intake says how far it is. */
  "khulasa-opening": undefined;
  /** The letters of an article's file are to be read in another encoding. */
  "khulasa-encoding": { id: string; encoding: Encoding };
  /** The reader wants to see this place of the text. */
  "khulasa-goto": TextSpan;
  /** The reader chose an entity in a list. */
  "khulasa-select": { entity: string; mention?: number };
  /** The reader points at a mention in the text, or no longer. */
  "khulasa-point": Pointed | undefined;
  /** The reader selected words of the text, or none any more. */
  "khulasa-words": Selected | undefined;
  /** The reader wants the facts of this entity alone, or all again. */
  "khulasa-facts-of": string | undefined;
  /** Back from a mention to the entity's row. */
  "khulasa-back": undefined;
  /** The card or the form over the text is done with. */
  "khulasa-dismiss": undefined;
  /** The reader wants this many sentences of summary. */
  "khulasa-summary-length": number;
  /** A kind of mark goes on or off. */
  "khulasa-layer": Layer;
  /** The reader searches the text for these words. */
  "khulasa-find": string;
  /** An article by id. */
  "khulasa-open": string;
  /** An article at one of its places. */
  "khulasa-open-at": { id: string } & TextSpan;
  /** The reader looks at another part of the dossier, or through other filters. */
  "khulasa-look": Look;
  /** The dossier is to be made again, or no longer. */
  "khulasa-dossier": "again" | "cancel";
  /** The reader agrees that a text holds several articles, or says that it is one. */
  "khulasa-parts": { id: string; cut: boolean };
  "khulasa-remove": string;
  "khulasa-read-again": string;
  "khulasa-cancel": string;
  "khulasa-move": { id: string; to: number };
  /** A correction by hand, for all articles. */
  "khulasa-correct": Edit;
  "khulasa-undo": undefined;
  "khulasa-redo": undefined;
  "khulasa-settings": Partial<Settings>;
}

/** Tells it to whoever contains this element. */
export function tell<Name extends keyof KhulasaEvents>(from: HTMLElement, name: Name, detail: KhulasaEvents[Name]): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap extends Events {}
}

type Events = { [Name in keyof KhulasaEvents]: CustomEvent<KhulasaEvents[Name]> };

/** For boxes that lie over the text: Escape sends this one away, and nothing under it. */
export function dismissOnEscape(this: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== "Escape") return;
  event.stopPropagation();
  tell(this, "khulasa-dismiss", undefined);
}
