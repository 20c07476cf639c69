/** The parts of a dossier, in the order of their tabs. */
export const PARTS = ["overview", "timeline", "names", "voices", "facts", "conflicts", "passages", "network", "map"] as const;

export type Part = (typeof PARTS)[number];

/** What of a dossier the reader looks at. Kept in the address's hash: ids and days, never words of a text. */
export interface Look {
  part: Part;
  /** Id of a story. */
  story?: string;
  /** Id of an entity over all articles. */
  entity?: string;
  /** Id of an article. */
  article?: string;
  /** ISO days, months or years; both ends count. */
  from?: string;
  to?: string;
}

const KEYS = { story: "story", entity: "name", article: "article", from: "from", to: "to" } as const;
const NAMES = Object.keys(KEYS) as (keyof typeof KEYS)[];

/** The look that an address names; nothing where it names no dossier. */
export function readLook(hash: string): Look | undefined {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  const part = given.get("dossier");
  if (part === null) return undefined;
  const look: Look = { part: PARTS.find((one) => one === part) ?? "overview" };
  for (const name of NAMES) {
    const value = given.get(KEYS[name]);
    if (value && /^[\w-]{1,40}$/.test(value)) look[name] = value;
  }
  return look;
}

/** The look as entries of an address's hash. */
export function lookEntries(look: Look): [string, string][] {
  const filters = NAMES.flatMap((name): [string, string][] => {
    const value = look[name];
    return value ? [[KEYS[name], value]] : [];
  });
  return [["dossier", look.part], ...filters];
}

/** The same part without any filter. */
export function bare({ part }: Look): Look {
  return { part };
}

/** Whether anything is filtered. */
export function isFiltered(look: Look): boolean {
  return NAMES.some((name) => look[name] !== undefined);
}
