import { preferences } from "./preferences.ts";

const NUMBERS: Record<string, Intl.NumberFormat> = {};

/** A number, grouped as the language groups it, in the digits that the reader prefers. */
export function number(language: "ar" | "en", value: number): string {
  const locale = language === "ar" ? `ar-u-nu-${preferences().digits}` : "en";
  return (NUMBERS[locale] ??= new Intl.NumberFormat(locale)).format(value);
}

/** A phrase for a counted thing in each plural form of the language; `#` stands for the number. */
export function counted(
  language: "ar" | "en",
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): (count: number) => string {
  const rules = new Intl.PluralRules(language);
  return (count) => {
    // English has no rule for zero and two, but better phrases.
    const exact = count === 0 ? forms.zero : count === 2 ? forms.two : undefined;
    return (exact ?? forms[rules.select(count)] ?? forms.other).replace("#", number(language, count));
  };
}
