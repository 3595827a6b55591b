/** Values read from a ranking, or what is wrong with it. */
export type ParsedRanking =
  | { readonly values: number[]; readonly problem?: never }
  | { readonly problem: string; readonly values?: never };

/**
 * Reads a ranking of options, best first, with ties: `4 > 3 = 2 > 1 > 0`.
 *
 * @param text - option numbers joined by `>` (better than) and `=` (as good as); spaces are free
 * @param options - number of options of the issue; each must be named exactly once
 * @returns a value per option in [0, 1] by equal steps between groups: of G groups the best has 1, the
 *   next (G−2)/(G−1), the worst 0. If all options are equal, nothing is to be gained and all have 0.
 *   A ranking that cannot be read gives `problem`, a sentence that names everything wrong.
 */
export function parseRanking(text: string, options: number): ParsedRanking {
  const groups = text.split('>').map((group) => group.split('=').map((option) => option.trim()));
  const values = new Array<number>(options).fill(-1);
  const problems: string[] = [];
  groups.forEach((group, place) => {
    for (const name of group) {
      const option = /^\d+$/.test(name) ? Number(name) : -1;
      if (option < 0)
        problems.push(name === '' ? 'an option is missing beside a sign' : `"${name}" is no option number`);
      else if (option >= options) problems.push(`option ${name} does not exist`);
      else if (values[option] !== -1) problems.push(`option ${name} is named twice`);
      else values[option] = groups.length === 1 ? 0 : (groups.length - 1 - place) / (groups.length - 1);
    }
  });
  values.forEach((value, option) => {
    if (value === -1) problems.push(`option ${option} is not named`);
  });
  if (problems.length === 0) return { values };
  return { problem: `The ranking cannot be read: ${problems.join('; ')}.` };
}
