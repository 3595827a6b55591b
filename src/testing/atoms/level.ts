import type { LevelAtom, OptionName } from './Atom.js';

/**
 * The implemented level of an issue when the position ends, as seen from outside.
 *
 * @param issue - id
 * @returns what to compare it with: `level('rollback').atLeast('freeze')`
 */
export function level(issue: string): LevelAtoms {
  return {
    atLeast: (option) => ({ kind: 'level', issue, compare: 'atLeast', option }),
    atMost: (option) => ({ kind: 'level', issue, compare: 'atMost', option }),
    equals: (option) => ({ kind: 'level', issue, compare: 'equals', option }),
  };
}

/** Comparisons of a level with an option. */
export interface LevelAtoms {
  readonly atLeast: (option: OptionName) => LevelAtom;
  readonly atMost: (option: OptionName) => LevelAtom;
  readonly equals: (option: OptionName) => LevelAtom;
}
