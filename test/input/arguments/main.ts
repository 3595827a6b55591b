import type * as agents from '../../../src/agents/index.js';
import * as main from '../../../src/index.js';
import { ANYTHING, ARITHMETIC, call, INNER, withOptions, type Calls } from './call.js';
import { book, chance, deal, observation, rules, run, sale, state, valuation } from './samples.js';

const { trace } = run;
const began = trace.events[0]!;
const playing = main.openTalks(sale, { seed: '1' });
const space = main.dealSpaceOf(rules);
const score = main.emptyScore(space);
const { own, party } = observation;
const { levels } = observation.public;
const record = await main.loadRecord();
const inner = { lenient: INNER };

/** All functions of the main entry but those that make agents. */
export const mainCalls: Omit<Calls<typeof main>, keyof typeof agents> = {
  canonicalJson: call([{}]),
  changeScenario: call([sale, {}]),
  checkScenario: call([sale], { lenient: ANYTHING }),
  dateAfter: call(['2003-12-02', 3]),
  daysBetween: call(['2003-12-02', '2004-01-01']),
  dealLevels: call([rules, deal]),
  dealOf: call([rules, { price: 1 }]),
  deepFrozen: call([{}], { lenient: ANYTHING }),
  defineScenario: call([sale]),
  drawQuantity: ARITHMETIC,
  isDate: call(['2003-12-02'], { lenient: ANYTHING }),
  isDeal: call([rules, deal], { lenient: ANYTHING }),
  isSixPartyError: call([null], { lenient: ANYTHING }),
  nearestName: call(['US', ['US']]),
  parseRanking: call(['0 > 1', 2]),
  preferencesOf: call([sale.issues, sale.parties[0]!.preferences, main.quantityValue], inner),
  promisedMonths: call([main.december2003, 1, 0, 0, 1], inner),
  quantityValue: ARITHMETIC,
  rankOrderCentroid: call([[1, 2]]),
  ruleAccepts: call([sale.rule, sale.parties, ['Ann']], inner),
  rulesOf: call([sale]),
  scenarioHash: call([sale]),
  sourceOf: call([sale, 'issues.price']),
  stageTable: call([sale.issues, []]),
  unsourcedNumbers: call([sale]),
  withRecordedEvents: call([sale]),
  withRecordedGovernments: call([sale]),
  withoutDatedEvents: call([sale]),

  addRating: ARITHMETIC,
  bestDeal: call([valuation, { min: deal, max: deal }]),
  blockOf: ARITHMETIC,
  compileValuation: call([rules, party, own, levels, { paying: true }], inner),
  dealSpaceOf: call([rules]),
  emptyScore: ARITHMETIC,
  expectedGain: withOptions([rules, party, own, levels, deal, { paying: true, delay: 1 }]),
  explainGain: withOptions([rules, party, own, levels, deal, { paying: true, delay: 1 }]),
  frontLoading: call([{ steps: [] }, 2]),
  gainOf: ARITHMETIC,
  maximinDeal: call([[valuation], { min: deal, max: deal }]),
  scoreFrom: ARITHMETIC,
  scoreOf: ARITHMETIC,
  searchDeals: call([valuation, score, { atLeast: 0 }]),
  trustAfter: ARITHMETIC,
  trustOf: ARITHMETIC,
  withNoDeal: ARITHMETIC,

  apply: call([main.initialState(book, '1'), began], inner),
  checkMove: call([book, playing.state, playing.toAct, { kind: 'propose', deal }], inner),
  continueTalks: withOptions([trace, 0, { agents: main.agentsOf(trace), seeds: ['a'], interventions: [] }]),
  fingerprint: call([trace]),
  heldBox: call([rules, [], 0.5, undefined, 1], inner),
  historyFor: call([trace, party, 3]),
  initialState: call([book, '1'], inner),
  isSubstance: call([book, deal], inner),
  legalMoves: call([book, playing.state, playing.toAct], inner),
  moveSchema: call([observation]),
  observe: call([book, state, party], inner),
  openDuties: call([state.public, party], inner),
  openTalks: withOptions([
    sale,
    {
      seed: '1',
      agents: { Ann: null },
      fallback: main.linear(),
      timeout: { ms: 1, wait: () => Promise.resolve() },
    },
  ]),
  pursuesDiplomacy: call([state.public, party], inner),
  replay: withOptions([trace, { events: 3 }]),
  rulebookOf: call([sale]),
  runTalks: withOptions([sale, { seed: '1' }]),
  sampleMove: call([observation, chance]),
  sealTrace: call([trace]),
  stateFor: call([state, party]),
  valuationOf: call([observation, true]),
  verifyTrace: call([trace]),
  withAgent: call([sale, party, main.linear()]),

  eventsOn: call([record, '2003-12']),
  loadRecord: call([]),
  recordEvent: call(['test-1']),
  recordOf: call(['2003-12']),

  bernoulli: ARITHMETIC,
  exponential: ARITHMETIC,
  integerBelow: ARITHMETIC,
  logNormal: ARITHMETIC,
  normal: ARITHMETIC,
  openStream: ARITHMETIC,
  openStreams: ARITHMETIC,
  pick: ARITHMETIC,
  streamName: ARITHMETIC,
  uniform: ARITHMETIC,

  clamp: ARITHMETIC,
  exactInteger: ARITHMETIC,
  exp: ARITHMETIC,
  expm1: ARITHMETIC,
  inverseRegularizedBeta: ARITHMETIC,
  log: ARITHMETIC,
  log1p: ARITHMETIC,
  logBeta: ARITHMETIC,
  logGamma: ARITHMETIC,
  nearestNumber: ARITHMETIC,
  normalCdf: ARITHMETIC,
  normalQuantile: ARITHMETIC,
  pow: ARITHMETIC,
  regularizedBeta: ARITHMETIC,
  studentQuantile: ARITHMETIC,
};

const propose: main.Move = { kind: 'propose', deal };

/** The methods of a session. */
export const sessionCalls: Calls<main.Session> = {
  at: call([0]),
  fork: withOptions([0, { seed: 'a', agents: { Ann: null }, interventions: [], fallback: propose }]),
  inject: call([{ label: 'A letter', effects: [] }], { notMade: 'No round opens in a plain game.' }),
  intervene: call([{ kind: 'forceMove', party, move: propose }]),
  legalMoves: call([party]),
  observe: call([party]),
  play: call([propose], { lenient: 'It returns why it refuses a move.' }),
  run: call([() => true]),
  step: call([]),
  subscribe: call([() => undefined]),
  undo: call([]),
};
