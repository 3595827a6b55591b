import type { Concept, Conflict } from '../../../src/analysis/index.js';

type Matrix = boolean[][];

/** The graph model by matrices (Xu, Hipel & Kilgour 2009), written apart from the library's: slow, and close to the text. */
export function byMatrices(conflict: Conflict) {
  const { parties, options, infeasible = [], same = [], preferences } = conflict;
  type Choice = Readonly<Record<string, boolean>>;
  const has = (choice: Choice, pattern: Choice): boolean =>
    Object.keys(pattern).every((id) => choice[id] === pattern[id]);
  const choices: Choice[] = options
    .reduce<Choice[]>(
      (all, { id }) => [
        ...all.map((one) => ({ ...one, [id]: false })),
        ...all.map((one) => ({ ...one, [id]: true })),
      ],
      [{}],
    )
    .filter((choice) => !infeasible.some((pattern) => has(choice, pattern)));
  const nameOf = (choice: Choice): string =>
    same.find(({ when }) => has(choice, when))?.id ??
    (options
      .filter(({ id }) => choice[id])
      .map(({ id }) => id)
      .join('+') ||
      'none');
  const states = [...new Set(choices.map(nameOf))];
  const n = states.length;
  const matrix = (of: (s: number, q: number) => boolean): Matrix =>
    states.map((_, s) => states.map((__, q) => of(s, q)));
  const can = (party: string, from: Choice, to: Choice): boolean =>
    options.every(({ id, owners, moves = 'both' }) => {
      if (from[id] === to[id]) return true;
      return owners.includes(party) && (moves === 'both' || (moves === 'on') === to[id]);
    });
  const adjacency = parties.map((party) =>
    matrix(
      (s, q) =>
        s !== q &&
        choices.some(
          (a) => nameOf(a) === states[s] && choices.some((b) => nameOf(b) === states[q] && can(party, a, b)),
        ),
    ),
  );
  const place = parties.map((party) =>
    states.map((state) =>
      preferences[party]!.findIndex((one) => (typeof one === 'string' ? one === state : one.includes(state))),
    ),
  );
  const better = (members: readonly number[]): Matrix =>
    matrix((s, q) => members.every((i) => place[i]![q]! < place[i]![s]!));
  const product = (x: Matrix, y: Matrix): Matrix =>
    matrix((s, q) => states.some((_, k) => x[s]![k]! && y[k]![q]!));
  const either = (...all: Matrix[]): Matrix => matrix((s, q) => all.some((one) => one[s]![q]!));
  const both = (x: Matrix, y: Matrix): Matrix => matrix((s, q) => x[s]![q]! && y[s]![q]!);
  const none = matrix(() => false);

  /** What is reached in 1, 2, … steps, none of them by the mover of the one before. */
  function reachability(steps: readonly Matrix[]): Matrix {
    let last = [...steps];
    let all = either(none, ...steps);
    for (let t = 1; t < 2 * n * steps.length + 2; t++) {
      last = steps.map((step, i) => product(either(none, ...last.filter((_, j) => j !== i)), step));
      all = either(all, ...last);
    }
    return all;
  }

  const subsets = (of: readonly number[]): number[][] =>
    of
      .reduce<number[][]>((all, i) => [...all, ...all.map((one) => [...one, i])], [[]])
      .filter((one) => one.length > 0);
  const moves = (members: readonly number[]): Matrix => reachability(members.map((i) => adjacency[i]!));
  const gains = (members: readonly number[]): Matrix => both(moves(members), better(members));

  /** Stability of all states for a coalition; `together`: the others may form coalitions. */
  function stable(concept: Concept, members: readonly number[], together: boolean): boolean[] {
    const others = parties.map((_, i) => i).filter((i) => !members.includes(i));
    const own = moves(members);
    const groups = together ? subsets(others) : others.map((i) => [i]);
    const theirs = reachability(groups.map(moves));
    const credible = reachability(groups.map(gains));
    const preferred = better(members);
    const improvements = gains(members);
    return states.map((_, s) =>
      states.every((__, x) => {
        if (!improvements[s]![x]!) return true;
        const isAnswer = (y: number): boolean => {
          if (preferred[s]![y]!) return false;
          if (concept === 'gmr') return theirs[x]![y]!;
          if (concept === 'seq') return credible[x]![y]!;
          return theirs[x]![y]! && states.every((___, z) => !own[y]![z]! || !preferred[s]![z]!);
        };
        return concept !== 'nash' && states.some((___, y) => isAnswer(y));
      }),
    );
  }

  return { states, stable, subsets };
}
