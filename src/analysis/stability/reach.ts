/** One step of a way: who moves, and where it leads. */
export interface Step {
  /** Index among the movers. */
  readonly mover: number;
  readonly to: number;
}

/** How a state was reached: its last step, and what was before it. */
export interface Way extends Step {
  readonly before: Way | undefined;
}

/**
 * Finds what movers can reach together when none of them moves twice in succession: legal sequences (Fang, Hipel & Kilgour
 * 1993). The state they start from is not in it.
 *
 * It is enough to keep two ways to a state, by different last movers: then everybody may go on from there.
 *
 * @returns for each state that is reached, a shortest way there
 */
export function reachedBy(movers: readonly StepsFrom[], from: number): Map<number, Way> {
  const ways = new Map<number, Way>();
  const second = new Set<number>();
  const queue: (Way | undefined)[] = [undefined];
  for (const way of queue) {
    const here = way?.to ?? from;
    for (const [mover, steps] of movers.entries()) {
      if (way?.mover === mover) continue;
      for (const to of steps(here)) {
        if (to === from) continue; // Everybody has moved from there already.
        const known = ways.get(to);
        if (known?.mover === mover || second.has(to)) continue;
        const next: Way = { mover, to, before: way };
        if (known) second.add(to);
        else ways.set(to, next);
        queue.push(next);
      }
    }
  }
  return ways;
}

/** Returns the states that one step of a mover leads to. */
export type StepsFrom = (state: number) => readonly number[];

/** Returns the steps of a way, the first one first. */
export function stepsOf(way: Way | undefined): Step[] {
  const steps: Step[] = [];
  for (let at = way; at !== undefined; at = at.before) steps.unshift({ mover: at.mover, to: at.to });
  return steps;
}
