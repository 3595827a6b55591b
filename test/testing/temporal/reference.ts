import type { Atom, Formula } from '../../../src/testing/index.js';

/** Whether an atom is true at a position. */
export type Truth = (atom: Atom, i: number) => boolean;

/**
 * The definition of every operator, read off the table of `Formula` word by word: quantifiers over
 * positions, no arrays of results, nothing in common with the evaluation that it checks.
 */
export function holdsAt(formula: Formula, truth: Truth, n: number, i: number): boolean {
  const at = (of: Formula, j: number): boolean => holdsAt(of, truth, n, j);
  switch (formula.kind) {
    case 'not':
      return !at(formula.of, i);
    case 'and':
      return formula.of.every((of) => at(of, i));
    case 'or':
      return formula.of.some((of) => at(of, i));
    case 'implies':
      return !at(formula.premise, i) || at(formula.conclusion, i);
    case 'next':
      return i !== n - 1 && at(formula.of, i + 1);
    case 'weakNext':
      return i === n - 1 || at(formula.of, i + 1);
    case 'always':
      return seen(i, n, formula.within).every((j) => at(formula.of, j));
    case 'eventually': {
      const cut = formula.within !== undefined && i + formula.within > n - 1;
      if (formula.pending === 'kept' && cut) return true;
      return seen(i, n, formula.within).some((j) => at(formula.of, j));
    }
    case 'until':
      return seen(i, n, formula.within).some(
        (j) => at(formula.right, j) && between(i, j).every((m) => at(formula.left, m)),
      );
    case 'release':
      return seen(i, n, formula.within).every(
        (j) => at(formula.right, j) || between(i, j).some((m) => at(formula.left, m)),
      );
    case 'weakUntil': {
      const { left, right, within } = formula;
      const bound = within === undefined ? {} : { within };
      return at({ kind: 'until', left, right, ...bound }, i) || at({ kind: 'always', of: left, ...bound }, i);
    }
    case 'strongRelease': {
      const { left, right, within } = formula;
      const bound = within === undefined ? {} : { within };
      return (
        at({ kind: 'release', left, right, ...bound }, i) && at({ kind: 'eventually', of: left, ...bound }, i)
      );
    }
    default:
      return truth(formula, i);
  }
}

/** i … i + within, as far as there are positions. */
function seen(i: number, n: number, within = Infinity): number[] {
  return between(i, n).filter((j) => j <= i + within);
}

/** from … to − 1. */
function between(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);
}
