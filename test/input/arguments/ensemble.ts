import type * as bullmq from '../../../src/ensemble/bullmq/index.js';
import * as ensemble from '../../../src/ensemble/index.js';
import { call, withOptions, type Calls } from './call.js';
import { experiment, sale } from './samples.js';

const metrics = ensemble.metricsOf(sale).filter(({ name }) => name === 'agreement');
const batch = { scenario: sale, seed: '1', from: 0, to: 1, metrics: ['agreement'] };
const here = ensemble.inProcessExecutor();
const morris = ensemble.morrisDesign(2, 1, { seed: 'x' });
const saltelli = ensemble.saltelliDesign(2, 1);
const outputs = (points: readonly unknown[]): number[] => points.map((_, n) => n);
const bootstrap = { seed: 'x', alpha: 0.05, resamples: 10 };
const { signal } = new AbortController();
const answered = { lenient: 'What goes wrong is part of the answer.' };

/** No folder can be made there, nor a file. */
const NOWHERE = '/dev/null/nowhere';

const runs = {
  header: { columns: [], replicates: 1, total: 0, points: 0, scenarios: {}, paired: false },
  pieces: [],
  stops: {},
};

/** All functions of `six-party-talks/ensemble`. */
export const ensembleCalls: Calls<typeof ensemble> = {
  columnCount: call([metrics]),
  metricNames: call([sale]),
  metricsOf: call([sale]),
  openFold: withOptions([metrics, { quantiles: {}, alpha: 0.05 }]),
  rowsOf: call([metrics, '1', ensemble.playBatch(batch)]),
  runSeed: call(['1', 0]),

  executorPlayer: withOptions([here, { batch: 1, onProgress: () => undefined }]),
  errorFrom: call([{ message: 'x', stack: '' }]),
  inOrder: call([here, [], signal]),
  inProcessExecutor: call([]),
  messageOf: call([batch]),
  piscinaExecutor: withOptions([{ workers: 1, file: 'x', heap: 100 }]),
  playBatch: call([batch]),
  playMessage: call([ensemble.messageOf(batch)], answered),
  playSpan: call([ensemble.messageOf(batch)], answered),
  runEnsemble: withOptions([sale, { runs: 2, seed: 'x', workers: 0, metrics: ['agreement'] }]),

  cellSeed: call([experiment, experiment.policies[0]!.name, 0]),
  experimentHash: call([experiment]),
  loadExperiment: withOptions(['name: x', { file: 'x', scenarioOf: () => sale }], {
    notMade: 'It needs a whole experiment, as the samples have one.',
  }),
  parametersAt: call([experiment, 0]),
  pointAt: call([experiment, 0]),
  scenarioAt: call([experiment, experiment.policies[0]!.name, 0]),

  factorialPoint: call([[2, 2], 1]),
  fullFactorial: call([[2, 2]]),
  latinHypercube: withOptions([2, 2, { seed: 'x' }]),
  meansOf: call([here]),
  morrisDesign: withOptions([2, 2, { seed: 'x', levels: 4 }]),
  morrisEffects: withOptions([morris, outputs(morris.points), bootstrap]),
  saltelliDesign: call([2, 2]),
  sensitivityOf: withOptions([experiment, () => ({ agreement: 0 }), { n: 2, alpha: 0.05, resamples: 10 }]),
  sobolIndices: withOptions([saltelli, outputs(saltelli.points), bootstrap]),
  sobolSequence: withOptions([2, 2, { skip: 0 }]),

  openRuns: call([[NOWHERE], signal], { notMade: 'It needs the folder of a sweep.' }),
  piecesOf: call([runs, 'jsonl']),
  summarizeRuns: call([runs]),
  tableOfRuns: withOptions(
    [runs, { outcome: 'agreement', above: 0, below: 1, is: 'x', policy: 'a', over: 'b', less: true }],
    { notMade: 'It needs runs.' },
  ),
  valuesOfRuns: withOptions([runs, { outcome: 'agreement', is: 'x' }], { notMade: 'It needs runs.' }),
  sweepExperiment: withOptions([experiment, { folder: NOWHERE, workers: 1, resume: false, signal }], {
    notMade: 'It writes a folder.',
    spared: ["1.folder: 'x'"],
  }),
  writeRuns: call([runs, NOWHERE, 'jsonl'], { notMade: 'It writes a file.', spared: ["1: 'x'"] }),
};

const redis = { redis: 'no address', patience: 1 };
const away = { notMade: 'It needs a Redis.' };

/** All functions of `six-party-talks/ensemble/bullmq`. */
export const bullmqCalls: Calls<typeof bullmq> = {
  enqueueSweep: withOptions([experiment, { folder: NOWHERE, ...redis }], away),
  workSweeps: withOptions([{ ...redis, workers: 1, idle: 1 }], away),
};
