import { stageTable, type Party, type Scenario, type Seat } from '../../src/scenario/index.js';

const none: Seat = { name: 'none', parameters: {} };

const north: Party = {
  id: 'North',
  label: 'the North',
  head: 'General Norr',
  declared: { aid: 2, sequencing: 0 },
  preferences: {
    kind: 'ordinal',
    importance: { aid: 1, arms: 2, sequencing: 3 },
    rankings: { aid: '2 > 1 > 0', sequencing: '0 > 1 > 2', verification: '0 > 1 > 2' },
    values: { arms: [1, 0.9, { value: 0.6, low: 0.5, high: 0.7 }, 0] },
    weights: { verification: 0.1 },
  },
  noDeal: 0.02,
  discount: 0.9,
  trust: { South: { value: 0.3, low: 0.2, high: 0.4 }, Broker: 0.5 },
  flexibility: 0.1,
  mandate: 0.6,
  drift: { deterrent: 0.05, need: -0.1, pressure: -0.05 },
};

const south: Party = {
  id: 'South',
  label: 'the South',
  declared: { arms: 3, verification: 2 },
  preferences: {
    kind: 'cardinal',
    weights: { arms: { value: 0.5, low: 0.4, high: 0.6 }, aid: 0.2, verification: 0.2, sequencing: 0.1 },
    values: {
      arms: [0, 0.4, 0.7, 1],
      aid: [1, 0.6, 0],
      verification: [0, 0.5, 1],
      sequencing: [0, 0.5, 1],
    },
  },
  noDeal: 0.05,
  discount: 0.9,
  trust: { North: 0.25, Broker: 0.7 },
  trustStrength: 4,
  counterparts: ['North'],
  flexibility: { value: 0, low: 0, high: 0.1 },
  mandate: { value: 0.3, low: 0.2, high: 0.5 },
  influence: { susceptibility: 0.4, weights: { Broker: 0.3, North: 0.1 }, onlyWithDiplomacy: ['North'] },
};

const broker: Party = {
  id: 'Broker',
  label: 'the broker',
  preferences: {
    kind: 'ordinal',
    importance: { arms: 1, aid: 2 },
    rankings: { arms: '3 > 2 > 1 > 0', aid: '1 > 2 = 0' },
  },
  trust: { North: 0.5, South: 0.6 },
  influence: { susceptibility: 0.2, weights: { North: 0.2, South: 0.2 } },
};

const issues: Scenario['issues'] = [
  {
    id: 'arms',
    label: 'arms',
    options: ['none given up', 'frozen', 'disabled', 'destroyed'],
    obligation: { side: 'A', obligor: 'North', reversibility: [0.9, 0.5, 0.1], concealable: true },
  },
  {
    id: 'aid',
    label: 'aid',
    options: ['none', 'fuel', 'power stations'],
    obligation: { side: 'B', obligor: 'payers', reversibility: [0.1, 0.6], months: [3, 12] },
  },
  {
    id: 'sequencing',
    label: 'sequence',
    options: ['aid first', 'step by step', 'arms first'],
    structural: true,
  },
  {
    id: 'verification',
    label: 'verification',
    options: ['none', 'visits', 'access'],
    structural: true,
    obligation: { side: 'A', obligor: 'North', reversibility: [0.8, 0.5] },
  },
  {
    id: 'commitment',
    label: 'commitment',
    options: ["chair's statement", 'principles', 'plan'],
    structural: true,
  },
];

/**
 * A valid scenario that uses every part of the schema: three parties, two substantive and three
 * structural issues, schedule, costs with an opt-out, and everything that happens between sessions.
 */
export function smallScenario(): Scenario {
  return structuredClone({
    name: 'small',
    title: 'North, South and a broker',
    start: '2003-12-01',
    issues,
    parties: [north, south, broker],
    implemented: { aid: 0 },
    rule: { kind: 'unanimity' },
    protocol: { kind: 'singleText', chair: 'Broker', drafts: 3 },
    horizon: { rounds: 6, months: 48 },
    schedule: {
      sequencing: {
        issue: 'sequencing',
        monthsPerStage: 6,
        stages: stageTable(issues, [
          { A: { grain: 3, shift: 1, min: 1, max: 4 }, B: { grain: 0, shift: 1, min: 1, max: 4 } },
          { A: { grain: 4, shift: 0, min: 1, max: 4 }, B: { grain: 4, shift: 0, min: 1, max: 4 } },
          { A: { grain: 3, shift: 0, min: 1, max: 4 }, B: { grain: 0, shift: 4, min: 1, max: 4 } },
        ]),
      },
      verification: { issue: 'verification', monitored: 'North', deterrence: [0, 0.3, 0.6] },
      commitment: { issue: 'commitment', kappa: [0.1, 0.4, 1], plan: 2 },
    },
    costs: {
      shares: { South: 0.6, Broker: 0.4 },
      costs: { aid: [50, 900] },
      burden: { South: 0.05 },
      doubtedBy: { North: ['South', 'Broker'] },
      optOut: { Broker: { issue: 'arms', below: 2 } },
    },
    dynamics: {
      gapDays: [60, 120, 240],
      firstGapDays: [0],
      delay: { geometricMean: 2.9, logSd: 0.5 },
      graceMonths: 3,
      trust: { kept: 1, late: 0.5, overdue: 0.25, withheld: 1, breach: 3, costly: 1, memory: 12 },
      meetings: 1,
      caucus: { members: ['South', 'Broker'], cohesion: 0.5 },
      statements: { warmth: 0.05, rancour: 0.2, audienceCost: 0.03 },
      essential: ['North', 'South'],
      hazards: [
        {
          id: 'test',
          label: 'the North tests a missile',
          party: 'North',
          rate: 0.5,
          talksFactor: 0.5,
          excitation: { jump: 0.5, decay: 2 },
          most: 5,
          effects: [
            { kind: 'trust', of: ['South'], party: 'North', broken: 0.5 },
            { kind: 'pressure', by: 0.05 },
            { kind: 'noDeal', party: 'South', by: -0.01 },
          ],
        },
        {
          id: 'review',
          label: "the South's capital reviews its policy",
          party: 'South',
          rate: 0.3,
          raisedBy: { hazard: 'test', rate: 0.5 },
          effects: [
            { kind: 'mandate', party: 'South', low: 0, high: 0.6 },
            { kind: 'veto', party: 'South', months: 6 },
            { kind: 'flexibility', party: 'South', by: -0.1 },
          ],
        },
      ],
      events: [
        {
          id: 'famine',
          label: 'the harvest fails in the North',
          party: 'North',
          date: '2004-09-01',
          effects: [
            { kind: 'need', by: 0.1 },
            { kind: 'grievance', party: 'North', against: 'South', by: 0.2 },
          ],
        },
      ],
      paths: [
        {
          id: 'works',
          label: 'the works in the open',
          party: 'North',
          initial: { value: 2, low: 1, high: 4 },
          perYear: 1,
          most: 20,
          stopsAt: { issue: 'arms', level: 1 },
          endsAt: { issue: 'arms', level: 3 },
          detection: [0.9, 1, 1],
        },
        {
          id: 'cellar',
          label: 'the works in the cellar',
          party: 'North',
          initial: 0,
          perYear: 0.3,
          most: 10,
          stopsAt: { issue: 'arms', level: 2 },
          endsAt: { issue: 'arms', level: 3 },
          detection: [0.02, 0.1, 0.4],
          hidden: true,
        },
      ],
      deterrentHalf: 4,
      grievanceKept: 0.3,
      need: { initial: 0.3, perYear: 0.02, relief: { aid: -0.05 } },
      pressure: { initial: 0.2, perYear: 0, relief: {} },
      settlement: { issue: 'arms', level: 3 },
      substance: { issue: 'arms', level: 1 },
    },
    agents: { North: none, South: none, Broker: none },
    sources: { parties: 'judgement', 'parties.North.trust': 'A book, 2004', schedule: 'judgement' },
  } satisfies Scenario);
}

/** A valid plain scored game: cardinal preferences, alternating offers, nothing but one plenary. */
export function plainGame(): Scenario {
  const party = (id: string, price: number[], terms: number[], weight: number): Party => ({
    id,
    label: id,
    preferences: {
      kind: 'cardinal',
      weights: { price: weight, terms: 1 - weight },
      values: { price, terms },
    },
    noDeal: 0.2,
  });
  return structuredClone({
    name: 'plain',
    title: 'A plain scored game',
    start: '2020-01-01',
    issues: [
      { id: 'price', label: 'price', options: ['none', 'low', 'middle', 'high'] },
      { id: 'terms', label: 'terms', options: ['none', 'short', 'long'] },
    ],
    parties: [
      party('Seller', [0, 0.2, 0.6, 1], [0, 1, 0.5], 0.7),
      party('Buyer', [0, 1, 0.6, 0.2], [0, 0.4, 1], 0.4),
      party('Agency', [0, 0.3, 0.6, 0.9], [0, 1, 1], 0.5),
    ],
    rule: { kind: 'unanimity' },
    protocol: { kind: 'saop', rounds: 10 },
    horizon: { rounds: 1 },
    agents: { Seller: none, Buyer: none, Agency: none },
  } satisfies Scenario);
}
