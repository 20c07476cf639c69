/** A cell: figures stay figures, an empty one is null. */
export type Cell = string | number | boolean | null;

/** Between several values in one cell. */
export const AND = " | ";
