/** A zip cannot tell a year before 1980 or after 2099. */
export function inZipYears(now: Date): Date {
  const year = now.getFullYear();
  return year >= 1980 && year <= 2099 ? now : new Date(1980, 0, 1);
}
