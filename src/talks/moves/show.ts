/** A value as text for a message; never throws, whatever it is given. */
export function show(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return `a value of type ${typeof value} that is no JSON`;
  }
}
