/** Digits as most Arabic newsrooms of today set them on the web, in either language. */
const NUMBERS = { ar: new Intl.NumberFormat("ar-u-nu-latn"), en: new Intl.NumberFormat("en") };

/** A number, grouped as the language groups it. */
export function number(language: "ar" | "en", value: number): string {
  return NUMBERS[language].format(value);
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
