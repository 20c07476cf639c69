/** What a reader chose for this page. Kept in the address's hash; texts never are. */
export interface Settings {
  language: "ar" | "en";
  theme: "auto" | "light" | "dark";
  /** Digits of the interface and, where not `text`, of the article too. */
  digits: "text" | "latn" | "arab";
  /** Whose names of months: آذار, مارس, مارس with غشت, or مارس with جانفي. */
  months: "levant" | "egypt" | "morocco" | "maghreb";
  /** Size of the article's letters. */
  size: "small" | "usual" | "large" | "huge";
}

/** The values that each setting can have; the first is the usual one. */
export const CHOICES: { [Name in keyof Settings]: readonly Settings[Name][] } = {
  language: ["ar", "en"],
  theme: ["auto", "light", "dark"],
  digits: ["text", "latn", "arab"],
  months: ["levant", "egypt", "morocco", "maghreb"],
  size: ["usual", "small", "large", "huge"],
};

const KEYS: Record<keyof Settings, string> = { language: "lang", theme: "theme", digits: "digits", months: "months", size: "size" };
const NAMES = Object.keys(KEYS) as (keyof Settings)[];

/** Settings from an address's hash; anything unknown falls back. */
export function readSettings(hash: string): Settings {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  const chosen = NAMES.map((name) => {
    const choices: readonly string[] = CHOICES[name];
    const value = given.get(KEYS[name]) ?? "";
    return [name, choices.includes(value) ? value : choices[0]];
  });
  return Object.fromEntries(chosen) as unknown as Settings;
}

/** These settings as entries of an address's hash; what is usual is left out. */
export function settingsEntries(settings: Settings): [string, string][] {
  return NAMES.filter((name) => settings[name] !== CHOICES[name][0]).map((name) => [KEYS[name], settings[name]]);
}
