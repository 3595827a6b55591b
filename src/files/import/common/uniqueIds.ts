/**
 * An id for each name, in order: what an id cannot hold becomes `-`, and equal ones are numbered.
 *
 * @param kind - put before a name that does not begin with a letter: `issue`
 */
export function uniqueIds(names: readonly string[], kind: string): string[] {
  const used = new Set<string>();
  return names.map((name, index) => {
    const plain = name
      .replace(/[^A-Za-z0-9_]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60);
    const simple = /^[A-Za-z]/.test(plain) && !(plain in {}) && plain !== 'payers';
    const base = simple ? plain : plain === '' ? `${kind}${index + 1}` : `${kind}-${plain}`;
    let id = base;
    for (let n = 2; used.has(id); n++) id = `${base}-${n}`;
    used.add(id);
    return id;
  });
}
