import { integerBelow, openStream } from '../../random/index.js';
import type { Deal } from '../../scenario/index.js';
import { issues } from '../../scenarios/index.js';
import { gainOf, maximinDeal } from '../../valuation/index.js';
import type { Box } from '../../valuation/index.js';
import { texts } from '../record/index.js';
import { NEEDED } from './targets.js';
import type { Evidence, ValueTarget } from './targets.js';

/** Targets 1 to 10: what texts of the record are worth at four dates. */
export const valueTargets: readonly ValueTarget[] = [
  {
    kind: 'value',
    id: 1,
    label: 'December 2003: the DPRK gains nothing from the American verification-first deal',
    needed: NEEDED.firm,
    holds: ({ december2003: at }) =>
      gainOf(at!.valuations.DPRK!, texts.verificationFirst2003.deal) + at!.noDeal.DPRK! <= 0,
  },
  {
    kind: 'value',
    id: 2,
    label: 'December 2003: the US rejects a freeze for reward',
    needed: NEEDED.soft,
    holds: ({ december2003: at }) => gainOf(at!.valuations.US!, texts.freezeForReward2003.deal) < 0,
  },
  {
    kind: 'value',
    id: 3,
    label: 'December 2003: phased partial plans give the worst-off more than any verification-first plan',
    needed: NEEDED.firm,
    holds: ({ december2003: at }) =>
      bestForWorst(at!, box({ sequencing: [2, 2], rollback: [1, 3], commitment: [2, 2] })) >
      bestForWorst(at!, box({ sequencing: [4, 4], commitment: [2, 2] })),
  },
  {
    kind: 'value',
    id: 4,
    label: 'September 2005: principles are better for the worst-off than the same text as a plan',
    needed: NEEDED.firm,
    holds: ({ september2005: at }) => {
      const { deal } = texts.jointStatement2005;
      return worst(at!, deal) > worst(at!, deal.with(issueIndex('commitment'), 2));
    },
  },
  {
    kind: 'value',
    id: 5,
    label: 'September 2005: the US rejects reactor-first',
    needed: NEEDED.firm,
    holds: ({ september2005: at }) => gainOf(at!.valuations.US!, texts.reactorFirst2005.deal) < 0,
  },
  {
    kind: 'value',
    id: 6,
    label: 'February 2007: all six gain from the Initial Actions, Japan without paying',
    needed: NEEDED.soft,
    holds: ({ february2007: at }) => worst(at!, texts.initialActions2007.deal) > 0,
  },
  {
    kind: 'value',
    id: 7,
    label: 'February 2007: the DPRK still rejects the American plan of June 2004',
    needed: NEEDED.firm,
    holds: ({ february2007: at }) => gainOf(at!.valuations.DPRK!, texts.usPlan2004.deal) < 0,
  },
  {
    kind: 'value',
    id: 8,
    label: 'December 2008: the DPRK rejects the written verification protocol',
    needed: NEEDED.firm,
    holds: ({ december2008: at }) => gainOf(at!.valuations.DPRK!, texts.verificationProtocol2008.deal) < 0,
  },
  {
    kind: 'value',
    id: 9,
    label: 'more plans suit all six in February 2007 than in December 2003',
    needed: NEEDED.soft,
    holds: ({ february2007: later, december2003: before }) => zoneShare(later!) > zoneShare(before!),
  },
  {
    kind: 'value',
    id: 10,
    label: 'more plans suit all six in December 2003 than in December 2008',
    needed: NEEDED.firm,
    holds: ({ december2003: before, december2008: later }) => zoneShare(before!) > zoneShare(later!),
  },
];

/** Returns the expected gain of the worst-off party from a deal. */
function worst({ parties, valuations }: Evidence, deal: Deal): number {
  return Math.min(...parties.map((id) => gainOf(valuations[id]!, deal)));
}

/** Returns the best that the worst-off party can get within a box. */
function bestForWorst({ parties, valuations }: Evidence, within: Box): number {
  return maximinDeal(
    parties.map((id) => valuations[id]!),
    within,
  ).floor;
}

function box(bounds: Readonly<Record<string, readonly [number, number]>>): Box {
  return {
    min: issues.map(({ id }) => bounds[id]?.[0] ?? 0),
    max: issues.map(({ id, options }) => bounds[id]?.[1] ?? options.length - 1),
  };
}

function issueIndex(id: string): number {
  return issues.findIndex((issue) => issue.id === id);
}

const SAMPLE_SIZE = 2000;
/** Written action plans, drawn when they are first asked for: every draw is judged by the same ones. */
let samplePlans: readonly Deal[] | undefined;

/**
 * Returns the share of written action plans that nobody loses from, over 2,000 plans drawn once for all: the
 * size of the zone of possible agreement.
 */
export function zoneShare({ parties, valuations }: Evidence): number {
  samplePlans ??= drawnPlans();
  const inside = samplePlans.filter((deal) => parties.every((id) => gainOf(valuations[id]!, deal) >= 0));
  return inside.length / samplePlans.length;
}

/** Draws what is agreed at random; a plan in writing has the highest options of commitment and form. */
function drawnPlans(): readonly Deal[] {
  const stream = openStream('zone');
  return Array.from({ length: SAMPLE_SIZE }, () =>
    issues.map(({ id, options }) =>
      id === 'commitment' || id === 'form' ? options.length - 1 : integerBelow(stream, options.length),
    ),
  );
}
