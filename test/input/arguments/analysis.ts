import * as analysis from '../../../src/analysis.js';
import * as main from '../../../src/index.js';
import { call, withOptions, type Calls } from './call.js';
import { run, sale } from './samples.js';

const moments = analysis.momentsOf([1, 2, 3]);
const dated = main.december2003;
const signed = main.texts.initialActions2007.deal;

const conflict: analysis.Conflict = {
  parties: ['Ann', 'Bob'],
  options: [{ id: 'ask', owners: ['Ann'] }],
  preferences: { Ann: ['ask', 'none'], Bob: [['ask', 'none']] },
};
const single = main.changeScenario(sale, { protocol: { kind: 'singleText', chair: 'Ann', drafts: 2 } });
const played = { seeds: 2, seed: 'x', alpha: 0.05 };
const pennies: analysis.StrategicGame = {
  players: [
    { id: 'Even', strategies: ['heads', 'tails'] },
    { id: 'Odd', strategies: ['heads', 'tails'] },
  ],
  payoffs: [
    [1, -1],
    [-1, 1],
    [-1, 1],
    [1, -1],
  ],
};
const table = { factors: { x: [1, 2, 3, 4] }, outcome: [true, true, false, false], groups: [0, 0, 1, 2] };

const PLAYS = 'It plays for seconds.';

/** All functions of `six-party-talks/analysis`. */
export const analysisCalls: Calls<typeof analysis> = {
  ablate: withOptions([
    sale,
    {
      seeds: 2,
      seed: 'x',
      policies: { own: {} },
      mechanisms: [analysis.mechanismsOf(sale)[0]!.id],
      measures: ['agreement'],
    },
  ]),
  advise: withOptions([
    sale,
    {
      party: 'Ann',
      measure: 'agreement',
      none: 0,
      seeds: 24,
      seed: 'x',
      levers: ['agents.Ann=mediator'],
      most: 1,
      alpha: 0.05,
    },
  ]),
  alphaSpent: call([1, 0.05]),
  analyzeDeals: withOptions([sale, { most: 10, listed: 2 }]),
  analyzeStability: call([conflict]),
  bootstrapInterval: withOptions([[1, 2], () => 1, { seed: 'x', resamples: 10, alpha: 0.05 }]),
  bestResponses: withOptions([
    sale,
    {
      seats: ['Ann'],
      models: ['linear', 'conceder'],
      measure: 'expectedGain',
      none: 0,
      ...played,
      epsilon: 0,
    },
  ]),
  chairSwap: withOptions([single, { parties: ['Ann', 'Bob'], measure: 'agreement', none: 0, ...played }]),
  clopperPearson: call([1, 2, 0.05]),
  condorcetChances: call([[1], [[1, 0]]]),
  confidenceSequence: call([1, 2, 0.05]),
  conflictOf: withOptions([sale, { options: [{ id: 'ask', owners: ['Ann'] }] }]),
  conflictStates: call([conflict]),
  decide: call([analysis.sequenceTest(0.5), 1, 2]),
  explain: withOptions([run.trace, { seeds: 6, measure: 'agreement', pairs: false }]),
  forecastCard: withOptions([sale, { capability: 'equal', rounds: 1 }]),
  featureScores: withOptions([table, { support: 0.2, complexity: 0.01, resamples: 2, seed: 'x' }]),
  holm: call([[0.5]]),
  kaplanMeier: withOptions([[1, 2], [true, false], { alpha: 0.05, horizon: 3, counts: [1, 1] }]),
  leastChange: withOptions([conflict, { state: 'ask', concept: 'nash' }]),
  leversOf: call([sale, ['mediator']]),
  mcnemar: call([1, 2]),
  mechanismsOf: call([sale]),
  mergeMoments: call([moments, moments]),
  momentsOf: call([[1], moments]),
  momentsSummary: call([moments]),
  okamotoRuns: call([0.5, 0.5]),
  outcomePower: withOptions([
    sale,
    {
      parties: ['Ann', 'Bob'],
      softer: { Ann: 'conceder' },
      measure: 'agreement',
      none: 0,
      resamples: 10,
      ...played,
    },
  ]),
  outcomeTree: withOptions([table, { support: 0.2, complexity: 0.01 }]),
  pairedDifference: call([[[true, false]], 0.05]),
  pairedInterval: call([[1, 2], 0.05]),
  projectDeals: withOptions([sale, ['Ann', 'Bob'], { cells: 4, most: 10 }]),
  positionZone: withOptions([run.trace, { events: 1, least: false }]),
  powerOf: call([sale]),
  prim: withOptions([
    table,
    {
      alpha: 0.1,
      support: 0.1,
      criterion: 'lenient',
      pasting: false,
      density: 0.5,
      quasiP: 0.1,
      boxes: 2,
      resamples: 2,
      seed: 'x',
    },
  ]),
  quantile: call([[1], 0.5]),
  quantiles: call([[1], [0.5]]),
  replicator: withOptions([pennies, { from: { Even: [0.5, 0.5] }, steps: 3, step: 0.1 }]),
  robustness: withOptions([
    { a: [1, 2], b: [2, 1] },
    { better: 'less', threshold: 1, share: 0.5, alpha: 0.1, seed: 'x' },
  ]),
  sequenceTest: call([0.5, 0.05]),
  spatialModel: withOptions([
    [{ party: 'Ann', capability: 1, position: [0], saliences: [1] }],
    { rounds: 1 },
  ]),
  sprt: withOptions([{ theta: 0.5, indifference: 0.1, alpha: 0.05, beta: 0.05 }]),
  stabilityLines: call([analysis.analyzeStability(conflict), { parties: { Ann: 'she' } }]),
  tangoInterval: call([1, 1, 5, 0.05]),
  weightedForecast: call([[{ party: 'US', position: 50, capability: 1, salience: 1 }]]),
  toNfg: call([pennies, 'Matching pennies']),
  wilsonInterval: call([1, 2, 0.05]),
  zoneOverSeeds: withOptions([sale, { seeds: 2, seed: 'x', at: 'first' }]),

  ablateRegistered: withOptions([{ seeds: 2, seed: 'x', scenario: 'december2008' }], { notMade: PLAYS }),
  backtest: withOptions([{ draws: 20, seed: 'x' }], { notMade: PLAYS }),
  backtestDraws: withOptions([{ draws: 20, seed: 'x', from: 0, to: 0 }], { notMade: PLAYS }),
  baselineReport: call([]),
  mergeBacktest: call([[analysis.backtestDraws({ draws: 20, from: 0, to: 0 })]], {
    notMade: 'A part without draws is no back-test.',
  }),
  perturbed: call([sale, 'x']),
  registeredMechanisms: call(['baseline']),
  rollbackForRewards: call([dated, analysis.sixPartyWeights]),
  rollbackPosition: call([dated, signed]),
  structureOnly: call([dated]),
};
