import type { Clause } from './Clause.js';

/** The findings as one text: those of the same positions together, in the order of the positions. */
export function reasonOf(clauses: readonly Clause[], label: (from: number, to: number) => string): string {
  const groups = new Map<string, { from: number; to: number; texts: Set<string> }>();
  for (const { from, to, text } of clauses) {
    const key = `${from}–${to}`;
    const group = groups.get(key) ?? { from, to, texts: new Set() };
    group.texts.add(text);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(({ from, to, texts }) => `${label(from, to)}: ${[...texts].join(' and ')}`)
    .join('; ');
}
