import * as testing from '../../../src/testing/index.js';
import { openTalks } from '../../../src/index.js';
import { call, FORMULA, withOptions, type Calls } from './call.js';
import { rules, run, sale } from './samples.js';

const claim = testing.agreed();
const lazy = { lenient: FORMULA };
const within = { within: 1 };
const { state } = openTalks(sale, { seed: '1' });
const dial = { 'parties.Ann.noDeal': { min: 0, max: 0.5 } };
const lever = { path: 'parties.Ann.noDeal', values: [0, 0.5] };
const monotone = { lever, measure: claim, direction: 'nondecreasing', per: 'seed', tolerance: 0 };
const sprt = {
  method: 'sprt',
  alpha: 0.05,
  beta: 0.05,
  indifference: 0.1,
  maxRuns: 2,
  firstSeed: 1,
  per: 'round',
};

/** All functions of `six-party-talks/testing`. */
export const testingCalls: Calls<typeof testing> = {
  agentFor: call(['Ann', sale]),
  boxArbitrary: withOptions([
    sale,
    { 'parties.Ann.noDeal': [0.1, 0.2] },
    { outside: { 'parties.Ann.noDeal': [0, 0.5] } },
  ]),
  dealOf: call([rules]),
  moves: call([sale, state]),
  playedByHand: call([sale, '1']),
  preferences: call([sale.issues]),
  scenarioNear: withOptions([sale, { vary: dial }]),
  seeds: call([3, 1]),
  sessionCommands: withOptions([sale, { maxCommands: 3 }]),

  comparePolicies: withOptions([sale, sale, claim, { seeds: 2, alpha: 0.05 }]),
  estimateProbability: withOptions([
    sale,
    claim,
    { alpha: 0.05, width: 0.9, maxRuns: 2, seed: 1, firstSeed: 1, per: 'round' },
  ]),
  evaluate: withOptions([claim, run, { per: 'round' }]),
  forAllSeeds: withOptions([sale, claim, { seeds: 2, per: 'round', allowVacuous: true }]),
  metamorphic: {
    ...withOptions([
      { transform: (same: unknown) => same, relation: () => true },
      sale,
      { seeds: 2, allowVacuous: true },
    ]),
    options: [0, 2],
  },
  monotone: {
    ...withOptions([monotone, sale, { seeds: 2, alpha: 0.05, allowVacuous: true }]),
    options: [0, 2],
  },
  probabilityAtLeast: withOptions([
    0.5,
    sale,
    claim,
    { ...sprt, inconclusive: 'fail', freshRuns: 2, allowVacuous: true },
  ]),
  reportOf: call([testing.forAllSeeds(sale, claim)]),
  runsNeeded: withOptions([{ p: 0.95, theta: 0.9, alpha: 0.05, power: 0.9, scenarios: 2 }]),
  scenarioDifferences: call([sale, sale]),
  talksReport: withOptions([{ folder: 'x', save: () => 'x', say: () => undefined }]),
  testProbability: withOptions([0.5, sale, claim, sprt]),
  toSatisfyFormula: withOptions([run, claim, { per: 'round' }]),

  atomsOf: call([sale]),

  abandonedDiplomacy: call(['Ann'], lazy),
  acted: call(['DPRK'], lazy),
  chairStated: call([]),
  conditionHeld: call(['boycott'], lazy),
  agreed: withOptions([{ substance: true }]),
  aidDelivered: call(['Ann'], lazy),
  attended: call(['Ann'], lazy),
  breached: call(['Ann'], lazy),
  ended: call(['collapse'], lazy),
  exposed: call(['Ann'], lazy),
  holds: call(['so', () => true], lazy),
  inForce: withOptions([{ substance: true }]),
  inspectorsReturned: call([]),
  leftTalks: call(['Ann'], lazy),
  level: call(['price'], lazy),
  noDealAbove: call(['Ann', 0.1], lazy),
  occurred: call(['famine'], lazy),
  optedOut: call(['Ann'], lazy),
  performed: call(['price', 1], lazy),
  promised: call(['price', 1], lazy),
  sessionHeld: call([]),
  statement: call(['Ann', 'neutral', 'Bob'], lazy),
  walkedOut: call(['Ann'], lazy),

  always: call([claim, within], lazy),
  and: call([claim, claim], lazy),
  before: withOptions([claim, claim, { strong: true }], lazy),
  eventually: call([claim, within], lazy),
  implies: call([claim, claim], lazy),
  leadsTo: withOptions([claim, claim, within], lazy),
  next: call([claim], lazy),
  not: call([claim], lazy),
  or: call([claim, claim], lazy),
  release: call([claim, claim, within], lazy),
  strongRelease: call([claim, claim, within], lazy),
  until: call([claim, claim, within], lazy),
  weakNext: call([claim], lazy),
  weakUntil: call([claim, claim, within], lazy),
};
