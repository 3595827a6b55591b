/**
 * The minimal ones among the sets that have a property which every greater set has too, by size and then
 * by the order of the parties.
 *
 * @param has - of a set, as bits
 */
export function minimalSets(
  ids: readonly string[],
  has: (set: number) => boolean,
): readonly (readonly string[])[] {
  const found: string[][] = [];
  for (let set = 0; set < 1 << ids.length; set++) {
    if (!has(set)) continue;
    const members = ids.filter((_, i) => ((set >> i) & 1) === 1);
    if (members.every((id) => !has(set & ~(1 << ids.indexOf(id))))) found.push(members);
  }
  const place = (members: readonly string[]): number[] => members.map((id) => ids.indexOf(id));
  return found.sort((a, b) => {
    if (a.length !== b.length) return a.length - b.length;
    const [first, second] = [place(a), place(b)];
    const at = first.findIndex((index, k) => index !== second[k]);
    return at < 0 ? 0 : first[at]! - second[at]!;
  });
}
