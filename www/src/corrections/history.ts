import type { Edit } from "./edit.ts";

/** Corrections made, and those taken back that can still be made again. */
export interface History {
  readonly done: readonly Edit[];
  readonly undone: readonly Edit[];
}

/** Nothing corrected yet. */
export const EMPTY: History = { done: [], undone: [] };

/** A new correction; what was taken back before it is forgotten. */
export function record({ done }: History, edit: Edit): History {
  return { done: [...done, edit], undone: [] };
}

/** Takes the last correction back. */
export function undo({ done, undone }: History): History {
  const last = done.at(-1);
  return last ? { done: done.slice(0, -1), undone: [last, ...undone] } : { done, undone };
}

/** Makes the correction again that was taken back last. */
export function redo({ done, undone }: History): History {
  const [first, ...rest] = undone;
  return first ? { done: [...done, first], undone: rest } : { done, undone };
}

/** The corrections of two desks put together, each edit once. */
export function joined(here: History, other: History): History {
  if (!here.done.length && !here.undone.length) return other;
  const known = new Set(here.done.map((edit) => JSON.stringify(edit)));
  return { done: [...here.done, ...other.done.filter((edit) => !known.has(JSON.stringify(edit)))], undone: here.undone };
}
