/** A value to write as JSON; a map keeps the order of its entries, whatever their names. */
export type Written = string | number | null | readonly Written[] | ReadonlyMap<string, Written>;

/** JSON with two blanks per level and a line end; unlike `JSON.stringify` it never sorts names that are numbers. */
export function jsonText(value: Written): string {
  return `${lines(value, '\n')}\n`;
}

function lines(value: Written, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return value.length === 0 ? '[]' : `[${(value as Written[]).map((item) => lines(item, ' ')).join(', ')}]`;
  }
  const entries = [...(value as ReadonlyMap<string, Written>)].map(
    ([key, member]) => `${inner}${JSON.stringify(key)}: ${lines(member, inner)}`,
  );
  return entries.length === 0 ? '{}' : `{${entries.join(',')}${indent}}`;
}
