import type { Conflict } from '../../../src/analysis/index.js';

/** Two who may each cooperate; who alone does not is best off, who alone does is worst off. */
export const prisonersDilemma: Conflict = {
  parties: ['A', 'B'],
  options: [
    { id: 'a', owners: ['A'] },
    { id: 'b', owners: ['B'] },
  ],
  preferences: { A: ['b', 'a+b', 'none', 'a'], B: ['a', 'a+b', 'none', 'b'] },
};

/** The same, but nothing is worse than that neither does. */
export const chicken: Conflict = {
  ...prisonersDilemma,
  preferences: { A: ['b', 'a+b', 'a', 'none'], B: ['a', 'a+b', 'b', 'none'] },
};

/**
 * The conflict over the groundwater of Elmira, Ontario, in 1991 (Kilgour, Hipel, Fang & Peng 2001; Xu, Hipel & Kilgour
 * 2009): the Ministry of the Environment may modify its control order, Uniroyal may delay, accept or abandon its plant,
 * the local government may insist on the order as it was.
 */
export const elmira: Conflict = {
  parties: ['MoE', 'UR', 'LG'],
  options: [
    { id: 'modify', owners: ['MoE'], moves: 'on' },
    { id: 'delay', owners: ['UR'], moves: 'off' },
    { id: 'accept', owners: ['UR'] },
    { id: 'abandon', owners: ['UR'], moves: 'on' },
    { id: 'insist', owners: ['LG'] },
  ],
  infeasible: [
    { delay: true, accept: true },
    { delay: true, abandon: true },
    { accept: true, abandon: true },
    { delay: false, accept: false, abandon: false },
  ],
  same: [{ id: 's9', when: { abandon: true } }],
  preferences: {
    MoE: ranked([7, 3, 4, 8, 5, 1, 2, 6, 9]),
    UR: ranked([1, 4, 8, 5, 9, 3, 7, 2, 6]),
    LG: ranked([7, 3, 5, 1, 8, 6, 4, 2, 9]),
  },
};

/** Published number of each state, by what is taken. */
export function elmiraState(n: number): string {
  return [
    ...['delay', 'modify+delay', 'accept', 'modify+accept'],
    ...['delay+insist', 'modify+delay+insist', 'accept+insist', 'modify+accept+insist', 's9'],
  ][n - 1]!;
}

function ranked(numbers: readonly number[]): string[] {
  return numbers.map(elmiraState);
}
