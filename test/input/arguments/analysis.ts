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
  alphaSpent: call([1, 0.05]),
  analyzeDeals: withOptions([sale, { most: 10, listed: 2 }]),
  analyzeStability: call([conflict]),
  bootstrapInterval: withOptions([[1, 2], () => 1, { seed: 'x', resamples: 10, alpha: 0.05 }]),
  clopperPearson: call([1, 2, 0.05]),
  condorcetChances: call([[1], [[1, 0]]]),
  confidenceSequence: call([1, 2, 0.05]),
  conflictOf: withOptions([sale, { options: [{ id: 'ask', owners: ['Ann'] }] }]),
  conflictStates: call([conflict]),
  decide: call([analysis.sequenceTest(0.5), 1, 2]),
  forecastCard: withOptions([sale, { capability: 'equal', rounds: 1 }]),
  holm: call([[0.5]]),
  kaplanMeier: withOptions([[1, 2], [true, false], { alpha: 0.05, horizon: 3, counts: [1, 1] }]),
  leastChange: withOptions([conflict, { state: 'ask', concept: 'nash' }]),
  mcnemar: call([1, 2]),
  mechanismsOf: call([sale]),
  mergeMoments: call([moments, moments]),
  momentsOf: call([[1], moments]),
  momentsSummary: call([moments]),
  okamotoRuns: call([0.5, 0.5]),
  pairedDifference: call([[[true, false]], 0.05]),
  pairedInterval: call([[1, 2], 0.05]),
  projectDeals: withOptions([sale, ['Ann', 'Bob'], { cells: 4, most: 10 }]),
  positionZone: withOptions([run.trace, { events: 1, least: false }]),
  powerOf: call([sale]),
  quantile: call([[1], 0.5]),
  quantiles: call([[1], [0.5]]),
  sequenceTest: call([0.5, 0.05]),
  spatialModel: withOptions([
    [{ party: 'Ann', capability: 1, position: [0], saliences: [1] }],
    { rounds: 1 },
  ]),
  sprt: withOptions([{ theta: 0.5, indifference: 0.1, alpha: 0.05, beta: 0.05 }]),
  stabilityLines: call([analysis.analyzeStability(conflict), { parties: { Ann: 'she' } }]),
  tangoInterval: call([1, 1, 5, 0.05]),
  weightedForecast: call([[{ party: 'US', position: 50, capability: 1, salience: 1 }]]),
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
