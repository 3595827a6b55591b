/**
 * Reads things by their keys, and keeps those that were asked for last. A reading that fails later is forgotten.
 *
 * @param most - how many are kept
 */
export function recentlyRead<Source, T>(
  most: number,
  read: (source: Source) => T,
): (key: string, source: Source) => T {
  const kept = new Map<string, T>();
  return (key, source) => {
    const value = kept.get(key) ?? read(source);
    if (value instanceof Promise) value.catch(() => kept.get(key) === value && kept.delete(key));
    kept.delete(key);
    kept.set(key, value);
    if (kept.size > most) kept.delete(kept.keys().next().value!);
    return value;
  };
}
