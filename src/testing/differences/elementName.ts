const NAMES = ['id', 'issue', 'with'];

/** What an element of a list goes by in a dotted path, if it has a name: its id, issue or partner. */
export function elementName(element: unknown): string | undefined {
  if (typeof element !== 'object' || element === null) return undefined;
  const record = element as Readonly<Record<string, unknown>>;
  const key = NAMES.find((name) => typeof record[name] === 'string');
  return key === undefined ? undefined : (record[key] as string);
}
