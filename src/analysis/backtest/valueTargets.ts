import { issues, texts } from '../../scenarios/index.js';
import { gainOf } from '../../valuation/index.js';
import type { Box } from '../../valuation/index.js';
import type { ValueTarget } from './Target.js';
import { bestForWorst, worst } from './worst.js';
import { zoneShare } from './zoneShare.js';

const FIRM = 0.8;
const SOFT = 0.6;

/** Targets 1 to 10: what texts of the record are worth at four dates. */
export const valueTargets: readonly ValueTarget[] = [
  {
    kind: 'value',
    id: 1,
    label: 'December 2003: the DPRK gains nothing from the American verification-first deal',
    needed: FIRM,
    holds: ({ december2003: at }) =>
      gainOf(at!.valuations.DPRK!, texts.verificationFirst2003.deal) + at!.noDeal.DPRK! <= 0,
  },
  {
    kind: 'value',
    id: 2,
    label: 'December 2003: the US rejects a freeze for reward',
    needed: SOFT,
    holds: ({ december2003: at }) => gainOf(at!.valuations.US!, texts.freezeForReward2003.deal) < 0,
  },
  {
    kind: 'value',
    id: 3,
    label: 'December 2003: phased partial plans give the worst-off more than any verification-first plan',
    needed: FIRM,
    holds: ({ december2003: at }) =>
      bestForWorst(at!, box({ sequencing: [2, 2], rollback: [1, 3], commitment: [2, 2] })) >
      bestForWorst(at!, box({ sequencing: [4, 4], commitment: [2, 2] })),
  },
  {
    kind: 'value',
    id: 4,
    label: 'September 2005: principles are better for the worst-off than the same text as a plan',
    needed: FIRM,
    holds: ({ september2005: at }) => {
      const { deal } = texts.jointStatement2005;
      return worst(at!, deal) > worst(at!, deal.with(place('commitment'), 2));
    },
  },
  {
    kind: 'value',
    id: 5,
    label: 'September 2005: the US rejects reactor-first',
    needed: FIRM,
    holds: ({ september2005: at }) => gainOf(at!.valuations.US!, texts.reactorFirst2005.deal) < 0,
  },
  {
    kind: 'value',
    id: 6,
    label: 'February 2007: all six gain from the Initial Actions, Japan without paying',
    needed: SOFT,
    holds: ({ february2007: at }) => worst(at!, texts.initialActions2007.deal) > 0,
  },
  {
    kind: 'value',
    id: 7,
    label: 'February 2007: the DPRK still rejects the American plan of June 2004',
    needed: FIRM,
    holds: ({ february2007: at }) => gainOf(at!.valuations.DPRK!, texts.usPlan2004.deal) < 0,
  },
  {
    kind: 'value',
    id: 8,
    label: 'December 2008: the DPRK rejects the written verification protocol',
    needed: FIRM,
    holds: ({ december2008: at }) => gainOf(at!.valuations.DPRK!, texts.verificationProtocol2008.deal) < 0,
  },
  {
    kind: 'value',
    id: 9,
    label: 'more plans suit all six in February 2007 than in December 2003',
    needed: SOFT,
    holds: ({ february2007: later, december2003: before }) => zoneShare(later!) > zoneShare(before!),
  },
  {
    kind: 'value',
    id: 10,
    label: 'more plans suit all six in December 2003 than in December 2008',
    needed: FIRM,
    holds: ({ december2003: before, december2008: later }) => zoneShare(before!) > zoneShare(later!),
  },
];

function place(id: string): number {
  return issues.findIndex((issue) => issue.id === id);
}

function box(bounds: Readonly<Record<string, readonly [number, number]>>): Box {
  return {
    min: issues.map(({ id }) => bounds[id]?.[0] ?? 0),
    max: issues.map(({ id, options }) => bounds[id]?.[1] ?? options.length - 1),
  };
}
