import type { Issue, Obligation, Rules } from '../../src/scenario/index.js';
import type { Beliefs } from '../../src/valuation/index.js';

/**
 * An independent trial of the valuation: its inputs and the gains that it found. The issues stand in the
 * order of its table of deals, and neither commitment (κ = 1) nor form is among them.
 */
export const PARTIES = ['US', 'DPRK', 'China', 'ROK', 'Japan', 'Russia'] as const;
export type ReferenceParty = (typeof PARTIES)[number];

const ISSUES = [
  'rollback',
  'verification',
  'sequencing',
  'security',
  'normalization',
  'sanctions',
  'energy',
  'civilNuclear',
  'abductions',
] as const;
type IssueId = (typeof ISSUES)[number];

const SIZES: Record<IssueId, number> = {
  rollback: 5,
  verification: 5,
  sequencing: 5,
  security: 5,
  normalization: 4,
  sanctions: 4,
  energy: 5,
  civilNuclear: 4,
  abductions: 4,
};

const OBLIGATIONS: Partial<Record<IssueId, Obligation>> = {
  rollback: { side: 'A', obligor: 'DPRK', reversibility: [0.9, 0.6, 0.2, 0.05] },
  verification: { side: 'A', obligor: 'DPRK', reversibility: [0.9, 0.8, 0.5, 0.4] },
  security: { side: 'B', obligor: 'US', reversibility: [0.8, 0.7, 0.5, 0.3] },
  normalization: { side: 'B', obligor: 'US', reversibility: [0.9, 0.7, 0.4] },
  sanctions: { side: 'B', obligor: 'US', reversibility: [0.6, 0.7, 0.6] },
  energy: { side: 'B', obligor: 'payers', reversibility: [0.1, 0.2, 0.6, 0.7] },
  civilNuclear: { side: 'B', obligor: 'payers', reversibility: [0.9, 0.8, 0.5] },
  abductions: { side: 'A', obligor: 'DPRK', reversibility: [0.5, 0.3, 0.1] },
};

/** Stage of the step to level l of m, c = ⌈4l/m⌉, per sequencing option and side. */
const STAGES: readonly ((side: 'A' | 'B', l: number, m: number) => number)[] = [
  (side, l, m) => (side === 'B' ? 1 : 1 + Math.ceil((3 * l) / m)),
  (side, l, m) => (side === 'B' ? 1 : Math.min(4, Math.ceil((4 * l) / m))),
  (_, l, m) => Math.ceil((4 * l) / m),
  (side, l, m) => {
    const c = Math.ceil((4 * l) / m);
    return side === 'A' ? Math.max(1, c - 1) : Math.min(4, c + 1);
  },
  (side, l, m) => (side === 'B' ? 4 : Math.ceil((3 * l) / m)),
];

const issues: Issue[] = ISSUES.map((id) => {
  const obligation = OBLIGATIONS[id];
  return {
    id,
    label: id,
    options: Array.from({ length: SIZES[id] }, (_, level) => `${id} ${level}`),
    structural: id === 'verification' || id === 'sequencing',
    ...(obligation && { obligation }),
  };
});

/** The public rules of the reference. */
export const RULES: Rules = {
  name: 'reference',
  title: 'Reference of the valuation',
  start: '2003-12-02',
  issues,
  rule: { kind: 'unanimity' },
  protocol: { kind: 'singleText', chair: 'China', drafts: 3 },
  horizon: { rounds: 1 },
  schedule: {
    sequencing: {
      issue: 'sequencing',
      monthsPerStage: 6,
      stages: STAGES.map((stage) =>
        Object.fromEntries(
          issues
            .filter(({ obligation }) => obligation !== undefined)
            .map(({ id, options, obligation }) => [
              id,
              options.slice(1).map((_, i) => stage(obligation!.side, i + 1, options.length - 1)),
            ]),
        ),
      ),
    },
    verification: { issue: 'verification', monitored: 'DPRK', deterrence: [0, 0.1, 0.3, 0.5, 0.7] },
  },
  costs: {
    shares: { US: 0.2, China: 0.2, ROK: 0.2, Japan: 0.2, Russia: 0.2 },
    costs: {},
    doubtedBy: { DPRK: ['US', 'ROK'] },
  },
  parties: PARTIES.map((id) => ({ id, label: id })),
  meetings: 0,
  essential: [...PARTIES],
};

/** Importance, most important first. */
const IMPORTANCE: Record<ReferenceParty, string> = {
  US: 'rollback verification sequencing civilNuclear security sanctions normalization energy abductions',
  DPRK: 'security rollback sanctions sequencing energy normalization verification civilNuclear abductions',
  China: 'rollback sequencing security energy sanctions verification normalization civilNuclear abductions',
  ROK: 'rollback security sequencing energy normalization sanctions verification civilNuclear abductions',
  Japan: 'rollback abductions verification sequencing energy sanctions security normalization civilNuclear',
  Russia: 'rollback security energy civilNuclear sequencing sanctions verification normalization abductions',
};

/** Rankings of the options, best first; in issue order without sequencing, which has no direct value. */
const RANKINGS: Record<ReferenceParty, string> = {
  US: '4>3>2>1>0|4>3>2>1>0|1>0>2>3>4|0=1>2>3|0>1>2>3|3=1>0>2>4|0>1>2>3|1=2>3>0',
  DPRK: '0>1>2>3>4|0>1>2>3>4|4>3>2>1>0|3>2>1>0|3>2>1>0|4>3>2>1>0|3>2>1>0|0>1>2>3',
  China: '4>3>2>1>0|2>3>1>4>0|2=3>1>4>0|3>2>1>0|3=2>1>0|2>3>1>4>0|1=2>0>3|1>0>2>3',
  ROK: '4>3>2>1>0|3>4=2>1>0|2>3>1>4>0|3>2>1>0|2>3>1>0|2>3>1>4>0|1>2>0>3|1=0>2>3',
  Japan: '4>3>2>1>0|4>3>2>1>0|1>2>0>3>4|1>0>2>3|0>1>2>3|0>1>2>3>4|0>1>2>3|3>2>1>0',
  Russia: '4>3>2>1>0|2=3>1>4>0|2=3>4>1>0|3>2>1>0|3=2>1>0|2=3=4>1>0|2>1>3>0|1=0>2>3',
};

/** Cardinal values that replace the equal steps: the convex deterrent is among them. */
const CONVEX: Partial<Record<ReferenceParty, Partial<Record<IssueId, readonly number[]>>>> = {
  DPRK: {
    rollback: [1, 0.93, 0.8, 0.55, 0],
    verification: [1, 0.95, 0.85, 0.6, 0.3],
    security: [0, 0.3, 0.55, 0.85, 1],
    sanctions: [0, 0.3, 0.65, 1],
    energy: [0, 0.3, 0.6, 0.85, 1],
  },
  US: { rollback: [0, 0.2, 0.45, 0.75, 1] },
};

function weightsOf(party: ReferenceParty): number[] {
  const order = IMPORTANCE[party].split(' ');
  const n = order.length;
  return ISSUES.map((id) => {
    let sum = 0;
    for (let j = order.indexOf(id) + 1; j <= n; j++) sum += 1 / j;
    return sum / n;
  });
}

function equalSteps(party: ReferenceParty): number[][] {
  const rankings = RANKINGS[party].split('|');
  const rows = rankings.map((ranking) => {
    const groups = ranking.split('>').map((group) => group.split('=').map(Number));
    const values: number[] = [];
    groups.forEach((group, i) => {
      for (const option of group) values[option] = 1 - i / (groups.length - 1);
    });
    return values;
  });
  rows.splice(ISSUES.indexOf('sequencing'), 0, [0, 0, 0, 0, 0]);
  return rows;
}

/** A date's status quo, trust (of → in → τ) and no-deal values. */
export interface Situation {
  readonly levels: readonly number[];
  readonly trust: Partial<Record<ReferenceParty, Partial<Record<ReferenceParty, number>>>>;
  readonly noDeal: Readonly<Record<ReferenceParty, number>>;
}

export const DECEMBER_2003: Situation = {
  levels: ISSUES.map(() => 0),
  trust: {
    US: { DPRK: 0.25 },
    DPRK: { US: 0.25, ROK: 0.5 },
    China: { US: 0.55, DPRK: 0.5 },
    ROK: { US: 0.7, DPRK: 0.4 },
    Japan: { US: 0.8, DPRK: 0.2 },
    Russia: { US: 0.5, DPRK: 0.5 },
  },
  noDeal: { US: 0.06, DPRK: 0, China: -0.05, ROK: -0.05, Japan: 0, Russia: -0.05 },
};

export const FEBRUARY_2007: Situation = {
  levels: DECEMBER_2003.levels,
  trust: { ...DECEMBER_2003.trust, US: { DPRK: 0.35 }, DPRK: { US: 0.4, ROK: 0.5 } },
  noDeal: { US: -0.06, DPRK: -0.02, China: -0.1, ROK: -0.08, Japan: -0.02, Russia: -0.05 },
};

export const DECEMBER_2008: Situation = {
  levels: [2, 2, 0, 2, 1, 2, 1, 1, 1],
  trust: { ...DECEMBER_2003.trust, US: { DPRK: 0.3 }, DPRK: { US: 0.25, ROK: 0.5 } },
  noDeal: { US: 0.04, DPRK: 0.01, China: -0.03, ROK: 0.03, Japan: 0.05, Russia: -0.03 },
};

const COUNTERPARTS: Record<ReferenceParty, readonly ReferenceParty[]> = {
  US: ['DPRK'],
  DPRK: ['US'],
  China: ['US', 'DPRK'],
  ROK: ['DPRK'],
  Japan: ['DPRK'],
  Russia: ['US', 'DPRK'],
};

/** What a party believes on a date; `convex: false` keeps the equal steps of the rankings. */
export function beliefsOf(
  party: ReferenceParty,
  situation: Situation = DECEMBER_2003,
  { convex = true }: { convex?: boolean } = {},
): Beliefs {
  const trust = Object.fromEntries(
    Object.entries(situation.trust[party]!).map(([id, tau]) => [id, { alpha: 4 * tau, beta: 4 - 4 * tau }]),
  );
  const special = (convex ? CONVEX[party] : undefined) ?? {};
  return {
    weights: weightsOf(party),
    values: equalSteps(party).map((row, k) => special[ISSUES[k]!] ?? row),
    trust,
    counterparts: COUNTERPARTS[party],
    discount: 0.9,
    noDeal: situation.noDeal[party],
  };
}

/** Expected gains found by the trial in December 2003, in the order of {@link PARTIES}. */
export const TABLE: readonly (readonly [name: string, deal: readonly number[], gains: readonly number[]])[] =
  [
    [
      'US verification first, 2003',
      [4, 4, 4, 1, 0, 0, 0, 0, 0],
      [0.2323, -0.0219, 0.2106, 0.3056, 0.2566, 0.1947],
    ],
    [
      'freeze for reward, Dec 2003',
      [1, 1, 1, 3, 1, 1, 2, 1, 0],
      [-0.1043, 0.0944, 0.3302, 0.3449, -0.0292, 0.4306],
    ],
    ['US plan, June 2004', [4, 3, 3, 1, 1, 1, 1, 0, 1], [0.1779, -0.0298, 0.2895, 0.3468, 0.2274, 0.2657]],
    ['Wit: phased, partial', [3, 3, 2, 2, 2, 2, 2, 1, 1], [0.0549, 0.0364, 0.3317, 0.4516, 0.1241, 0.3523]],
    [
      'Initial Actions, Feb 2007',
      [1, 1, 2, 1, 1, 1, 1, 1, 1],
      [-0.0207, 0.0323, 0.2246, 0.2327, 0.0308, 0.2319],
    ],
    [
      'Second-Phase Actions, Oct 2007',
      [2, 2, 2, 2, 1, 2, 2, 1, 1],
      [0.0003, 0.0401, 0.2948, 0.3609, 0.0638, 0.3137],
    ],
    [
      'reactor first, Sep 2005',
      [4, 2, 0, 3, 3, 3, 4, 3, 0],
      [-0.2108, 0.1418, 0.252, 0.3319, -0.1042, 0.4009],
    ],
    [
      'verification protocol, Dec 2008',
      [2, 3, 2, 2, 1, 2, 2, 1, 1],
      [0.035, 0.0394, 0.3181, 0.413, 0.1093, 0.3413],
    ],
  ];
