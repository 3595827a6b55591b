import type { Outcome } from '../../talks/index.js';
import type { Played } from './Played.js';
import type { RunsTarget } from './Target.js';

const FIRM = 0.8;
const SOFT = 0.6;

const most = (outcomes: Played, holds: (outcome: Outcome) => boolean): boolean =>
  outcomes.filter(holds).length * 2 > outcomes.length;
const substance = ({ agreements }: Outcome): boolean => agreements.some((agreement) => agreement.substance);
const partialPlan = ({ agreements }: Outcome): boolean =>
  agreements.some((agreement) => agreement.substance && agreement.levels.rollback! < 4);
const principlesOnly = (outcome: Outcome): boolean => outcome.agreements.length > 0 && !substance(outcome);

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
      most(september2005!, principlesOnly) &&
      most(february2007!, partialPlan) &&
      most(december2008!, (outcome) => outcome.kind === 'collapse' || !substance(outcome)),
  },
];
