import { readData, type ProblemGroup } from '../../files/index.js';
import { SixPartyError, type Problem } from '../../scenario/index.js';
import type { Talks } from '../../talks/index.js';
import type { Metric } from '../metrics/Metric.js';
import { metricsOf } from '../metrics/metricsOf.js';
import type { Experiment } from './Experiment.js';
import { parametersAt } from './parametersAt.js';
import { checkLevels } from './read/checkLevels.js';
import { checkOverlap } from './read/checkOverlap.js';
import { checkPoints } from './read/checkPoints.js';
import { designKind, readDesign } from './read/readDesign.js';
import { readFactors } from './read/readFactors.js';
import { readMetrics } from './read/readMetrics.js';
import { readPolicies } from './read/readPolicies.js';
import { readRecord } from './read/readRecord.js';
import { readScenario } from './read/readScenario.js';
import { readSeeds } from './read/readSeeds.js';
import { readId, readText } from './read/readText.js';
import { readUntil } from './read/readUntil.js';

/** Options of {@link loadExperiment}. */
export interface LoadExperimentOptions {
  /** Name of the file, for messages; if it ends in `.json`, the text must be strict JSON. Default: none. */
  readonly file?: string;
  /** Finds the scenario that the file names, by a name of the library or a path. */
  readonly scenarioOf: (name: string) => Talks | Promise<Talks>;
}

const keys = [
  ...(['name', 'title', 'scenario', 'policies', 'factors', 'design', 'seeds', 'metrics', 'until'] as const),
];

/**
 * Reads an experiment from YAML or JSON; the format is explained in docs/experiments.md.
 *
 * Of a design with many points it plays none, but checks that the levels of some 256 go together.
 *
 * @throws SixPartyError `invalid-file` if the text cannot be read, `invalid-option` if it is not a valid
 *   experiment; with all problems in the order of the text, each with line and column in `at`
 */
export async function loadExperiment(text: string, options: LoadExperimentOptions): Promise<Experiment> {
  const { file: name = '', scenarioOf } = options;
  const file = readData(text, name);
  const problems: Problem[] = [];
  const groups: ProblemGroup[] = [{ problems }];
  const refuse = (): never => {
    const what = name === '' ? 'The experiment is not valid.' : `The experiment in ${name} is not valid.`;
    throw new SixPartyError('invalid-option', what, file.placed(groups));
  };
  const spots = readRecord({ path: '', value: file.value, problems }, keys);
  if (spots === undefined) return refuse();
  const id = readId(spots.name);
  const title = spots.title.value === undefined ? id : readText(spots.title);
  const base = await readScenario(spots.scenario, scenarioOf);
  const policies = readPolicies(spots.policies, file, base, groups);
  const known = base && measurable([base, ...policies.map(({ scenario }) => scenario)]);
  const metrics = readMetrics(spots.metrics, known);
  const until = readUntil(spots.until, metrics, known);
  const { count, seed, paired } = readSeeds(spots.seeds);
  const listed = designKind(spots.design.value) === 'list';
  const before = problems.length;
  const given = readFactors(spots.factors, file.keysAt('factors'), listed, known ?? []);
  // A design over factors of which some could not be read would have problems that follow from theirs.
  const unclear = problems.length > before && (listed || given.length === 0);
  problems.push(...checkOverlap(spots.policies.value, given));
  const read = unclear ? undefined : readDesign(spots.design, given);
  if (!listed) {
    const first = read === undefined ? {} : parametersAt(read, 0);
    problems.push(...checkLevels(policies, given, first, spots.factors.value));
  }
  if (groups.some((group) => group.problems.length > 0) || !read) return refuse();
  const total = read.points * policies.length * count!;
  const experiment: Experiment = {
    name: id!,
    title: title!,
    policies,
    ...read,
    replicates: count!,
    seed,
    paired,
    metrics,
    ...(until && { until }),
    total,
  };
  problems.push(...checkPoints(experiment));
  if (total > Number.MAX_SAFE_INTEGER) {
    const received = `${read.points} points × ${policies.length} policies × ${count!} seeds`;
    const message = `There would be more than 2^53 runs: ${received}.`;
    problems.push({
      path: 'seeds',
      code: 'out-of-range',
      expected: 'fewer runs',
      received,
      message,
      hint: '',
    });
  }
  return problems.length > 0 ? refuse() : experiment;
}

/** What can be measured of every scenario: a policy may take a party or an issue out. */
function measurable(all: readonly Talks[]): readonly Metric[] {
  const [base, ...others] = all.map(metricsOf);
  return base!.filter(({ name }) =>
    others.every((metrics) => metrics.some((metric) => metric.name === name)),
  );
}
