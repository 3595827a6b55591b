import type { Outcome } from '../../talks/index.js';
import { NEEDED } from './targets.js';
import type { Played, RunsTarget } from './targets.js';

/** Targets 11 to 14: what the talks lead to. `phased`: December 2003 with `phasedConcessions` for the US. */
export const runsTargets: readonly RunsTarget[] = [
  {
    kind: 'runs',
    id: 11,
    label: 'December 2003: most talks agree on nothing of substance in the first two rounds (C10)',
    needed: NEEDED.firm,
    // As long as history is like it: the rounds of February and June 2004. In 2007 it signed a plan.
    holds: ({ december2003 }) =>
      most(december2003!, ({ agreements }) =>
        agreements.every(({ substance, round }) => !substance || round > 2),
      ),
  },
  {
    kind: 'runs',
    id: 12,
    label: 'phased concessions bring more agreements of substance on the same seeds (C13)',
    needed: NEEDED.firm,
    holds: ({ december2003, phased }) =>
      phased!.filter(hasSubstance).length > december2003!.filter(hasSubstance).length,
  },
  {
    kind: 'runs',
    id: 13,
    label: 'the deals reached with phased concessions are mostly partial (C18)',
    needed: NEEDED.firm,
    holds: ({ phased }) => {
      const deals = phased!.flatMap(({ agreements }) =>
        agreements.filter((agreement) => agreement.substance),
      );
      return deals.filter(({ levels }) => levels.rollback! < 4).length * 2 > deals.length;
    },
  },
  {
    kind: 'runs',
    id: 14,
    label: 'modal outcomes: 2005 principles, 2007 a binding partial plan, 2008 nothing or collapse',
    needed: NEEDED.soft,
    holds: ({ september2005, february2007, december2008 }) =>
      isModal(september2005!, 'principles') &&
      isModal(february2007!, 'partial plan') &&
      isModal(december2008!, 'nothing'),
  },
];

function most(outcomes: Played, holds: (outcome: Outcome) => boolean): boolean {
  return outcomes.filter(holds).length * 2 > outcomes.length;
}

function hasSubstance({ agreements }: Outcome): boolean {
  return agreements.some((agreement) => agreement.substance);
}

/** Returns what a run came to, for the mode of many: the most binding text, or how it ended without one. */
function resultOf(outcome: Outcome): string {
  const plans = outcome.agreements.filter((agreement) => agreement.substance);
  if (plans.some(({ levels }) => levels.rollback! < 4)) return 'partial plan';
  if (plans.length > 0) return 'full plan';
  if (outcome.kind === 'collapse') return 'nothing';
  return outcome.agreements.length > 0 ? 'principles' : 'nothing';
}

/** Tells whether no other result is as frequent. */
function isModal(outcomes: Played, result: string): boolean {
  const counts = new Map<string, number>();
  for (const outcome of outcomes) counts.set(resultOf(outcome), (counts.get(resultOf(outcome)) ?? 0) + 1);
  const own = counts.get(result) ?? 0;
  return [...counts].every(([other, count]) => other === result || count < own);
}
