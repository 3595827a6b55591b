/**
 * Days from 1970-01-01 to a civil date (proleptic Gregorian), by integer arithmetic on years that begin
 * in March, so that a leap day is the last day of its year (Hinnant, "chrono-compatible low-level date
 * algorithms", 2013).
 *
 * @param iso - a valid ISO date
 */
export function dayNumber(iso: string): number {
  const month = Number(iso.slice(5, 7));
  const year = Number(iso.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(iso.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
