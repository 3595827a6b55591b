const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether `x` is an ISO date `YYYY-MM-DD` that exists in the Gregorian calendar, years 0000–9999. */
export function isDate(x: unknown): x is string {
  if (typeof x !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(x)) return false;
  const [year, month, day] = [Number(x.slice(0, 4)), Number(x.slice(5, 7)), Number(x.slice(8, 10))];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = (lengths[month - 1] ?? 0) + (month === 2 && leap ? 1 : 0);
  return day >= 1 && day <= length;
}
