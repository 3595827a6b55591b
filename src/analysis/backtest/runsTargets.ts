import type { Outcome } from '../../talks/index.js';
import type { Played } from './Played.js';
import type { RunsTarget } from './Target.js';

const FIRM = 0.8;
const SOFT = 0.6;

const most = (outcomes: Played, holds: (outcome: Outcome) => boolean): boolean =>
  outcomes.filter(holds).length * 2 > outcomes.length;
const substance = ({ agreements }: Outcome): boolean => agreements.some((agreement) => agreement.substance);

/** What a run came to, for the mode of many: the most binding text, or how it ended without one. */
function resultOf(outcome: Outcome): string {
  const plans = outcome.agreements.filter((agreement) => agreement.substance);
  if (plans.some(({ levels }) => levels.rollback! < 4)) return 'partial plan';
  if (plans.length > 0) return 'full plan';
  if (outcome.kind === 'collapse') return 'nothing';
  return outcome.agreements.length > 0 ? 'principles' : 'nothing';
}

/** True if no other result is as frequent. */
function isModal(outcomes: Played, result: string): boolean {
  const counts = new Map<string, number>();
  for (const outcome of outcomes) counts.set(resultOf(outcome), (counts.get(resultOf(outcome)) ?? 0) + 1);
  const own = counts.get(result) ?? 0;
  return [...counts].every(([other, count]) => other === result || count < own);
}

/** Targets 11 to 14: what the talks lead to. `phased`: December 2003 with `phasedConcessions` for the US. */
export const runsTargets: readonly RunsTarget[] = [
  {
    kind: 'runs',
    id: 11,
    label: 'December 2003: most talks are inconclusive (C10)',
    needed: FIRM,
    holds: ({ december2003 }) => most(december2003!, ({ kind }) => kind === 'inconclusive'),
  },
  {
    kind: 'runs',
    id: 12,
    label: 'phased concessions bring more agreements of substance on the same seeds (C13)',
    needed: FIRM,
    holds: ({ december2003, phased }) =>
      phased!.filter(substance).length > december2003!.filter(substance).length,
  },
  {
    kind: 'runs',
    id: 13,
    label: 'the deals reached with phased concessions are mostly partial (C18)',
    needed: FIRM,
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
    needed: SOFT,
    holds: ({ september2005, february2007, december2008 }) =>
      isModal(september2005!, 'principles') &&
      isModal(february2007!, 'partial plan') &&
      isModal(december2008!, 'nothing'),
  },
];
