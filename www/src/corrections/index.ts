/** A reader's corrections: a list of edits, applied to reports as often as one likes. */
export { corrected } from "./apply.ts";
export type { Edit, EntityType, Page, Part, Place, Which } from "./edit.ts";
export { EMPTY, joined, record, redo, undo, type History } from "./history.ts";
export { which } from "./which.ts";
