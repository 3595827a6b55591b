const LONGEST = 60;

/** A value of a scenario as short text: an interval as `0.25 (0.18 … 0.32)`. */
export function valueInWords(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return short(value);
  if (typeof value === 'object' && value !== null && 'low' in value && 'high' in value && 'value' in value) {
    return `${String(value.value)} (${String(value.low)} … ${String(value.high)})`;
  }
  return short(JSON.stringify(value));
}

function short(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
