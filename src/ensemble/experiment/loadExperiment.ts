import type { changeFromFile, DataFile, ProblemGroup } from '../../files/index.js';
import {
  addProblems,
  argumentProblem,
  callback,
  didYouMean,
  flag,
  id as shortName,
  ID,
  isId,
  isRecord,
  listOf,
  member,
  membersOf,
  number,
  optionProblems,
  problem,
  quoted,
  refuse as refuseArguments,
  report,
  seedInFile,
  satisfying,
  SHARE,
  SixPartyError,
  text as anyText,
  whole,
  type Cursor,
  type OptionRules,
  type Problem,
} from '../../input/index.js';
import type { Talks } from '../../talks/index.js';
import { metricsOf, type Metric } from '../../analysis/index.js';
import type { StoppingRule } from '../fold/stopping.js';
import { checkLevels, checkOverlap, checkPoints } from './checkFactors.js';
import type { Experiment, Policy } from './experiment.js';
import { parametersAt } from './points.js';
import { designKind, readDesign } from './readDesign.js';
import { readFactors } from './readFactors.js';

/** Options of {@link loadExperiment}. */
export interface LoadExperimentOptions {
  /** Name of the file, for messages; if it ends in `.json`, the text must be strict JSON. Default: none. */
  readonly file?: string;
  /** Finds the scenario that the file names, by a name of the library or a path. */
  readonly scenarioOf: (name: string) => Talks | Promise<Talks>;
  /**
   * For `sensitivityOf`, which has a design of its own: ranges need no levels then. Of a file that says nothing else the
   * design is a Latin hypercube of 64 points. Default false.
   */
  readonly ownDesign?: boolean;
}

/** Any text, also an empty one: what it lacks is told by what stands in it. */
const aText = satisfying('a text', (value): value is string => typeof value === 'string');

const loadRules: OptionRules<keyof LoadExperimentOptions> = {
  file: aText,
  scenarioOf: callback,
  ownDesign: flag,
};

const MEMBERS = [
  'name',
  'title',
  'scenario',
  'policies',
  'factors',
  'design',
  'seeds',
  'metrics',
  'until',
] as const;

/**
 * Reads an experiment from YAML or JSON; the format is explained in docs/experiments.md.
 *
 * Of a design with many points it plays none, but checks that the levels of some 256 go together.
 *
 * @throws SixPartyError `invalid-option` for arguments that are of another type, `invalid-file` if the text cannot be
 *   read, `invalid-option` if it is not a valid experiment; with all problems in the order of the text, each with line and column in `at`
 */
export async function loadExperiment(text: string, options: LoadExperimentOptions): Promise<Experiment> {
  refuseArguments('invalid-option', 'The experiment cannot be loaded.', [
    argumentProblem('text', text, aText),
    ...optionProblems(options, loadRules, ['scenarioOf'], 'options'),
  ]);
  const { file: fileName = '', scenarioOf, ownDesign = false } = options;
  // Loaded when a file is to be read: it takes longer than all that plays runs.
  const files = await import('../../files/index.js');
  const file = files.readData(text, fileName);
  const problems: Problem[] = [];
  const groups: ProblemGroup[] = [{ problems }];
  const fail = (): never => {
    const what =
      fileName === '' ? 'The experiment is not valid.' : `The experiment in ${fileName} is not valid.`;
    throw new SixPartyError('invalid-option', what, file.placed(groups));
  };
  const members = membersOf({ path: '', value: file.value, problems }, MEMBERS);
  if (members === undefined) return fail();
  const name = shortName(members.name);
  const title = members.title.value === undefined ? name : anyText(members.title);
  const base = await readScenario(members.scenario, scenarioOf);
  const policies = readPolicies(members.policies, file, base, files.changeFromFile, groups);
  const measurable = base && commonMetrics([base, ...policies.map(({ scenario }) => scenario)]);
  const metrics = readMetrics(members.metrics, measurable);
  const until = readUntil(members.until, metrics, measurable);
  const { count, seed, paired } = readSeeds(members.seeds);
  const listed = designKind(members.design.value) === 'list';
  const before = problems.length;
  const taken = (measurable ?? []).map((metric) => metric.name);
  const given = readFactors(members.factors, file.keysAt('factors'), listed, taken);
  // A design over factors of which some could not be read would have problems that follow from theirs.
  const unclear = problems.length > before && (listed || given.length === 0);
  addProblems(problems, checkOverlap(members.policies.value, given));
  const read = unclear ? undefined : readDesign(members.design, given, ownDesign);
  if (!listed) {
    const first = read === undefined ? {} : parametersAt(read, 0);
    addProblems(problems, checkLevels(policies, given, first, members.factors.value));
  }
  if (groups.some((group) => group.problems.length > 0) || !read) return fail();
  const total = read.points * policies.length * count!;
  const experiment: Experiment = {
    name: name!,
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
  addProblems(problems, checkPoints(experiment));
  if (total > Number.MAX_SAFE_INTEGER) {
    const received = `${read.points} points × ${policies.length} policies × ${count!} seeds`;
    const message = `There would be more than 2^53 runs: ${received}.`;
    problems.push(problem('seeds', 'out-of-range', 'fewer runs', total, { received, message }));
  }
  return problems.length > 0 ? fail() : experiment;
}

/** Reads `scenario`; what is wrong with the scenario itself is told where the file names it. */
async function readScenario(
  cursor: Cursor,
  scenarioOf: (name: string) => Talks | Promise<Talks>,
): Promise<Talks | undefined> {
  const name = anyText(cursor);
  if (name === undefined) return undefined;
  try {
    return await scenarioOf(name);
  } catch (error) {
    const { issues, message } = error as Partial<SixPartyError>;
    if (issues === undefined) throw error;
    const [first] = issues;
    // One problem a member: of many in another file the first says where to look, and how many there are.
    const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
    const where = [first?.at, first?.path].filter((part) => part !== undefined && part !== '').join(' ');
    const inFile = first?.at !== undefined && first.at !== '';
    return report(cursor, first?.code ?? 'inconsistent', first?.expected ?? 'a scenario', {
      received: first?.received ?? name,
      message: first === undefined ? message! : `${inFile ? `${where}: ` : ''}${first.message}${more}`,
      hint: first?.hint ?? '',
    });
  }
}

/**
 * Reads `policies`: by name, the changes to the scenario; a policy with nothing after its colon changes nothing.
 *
 * @param base - undefined if there is no scenario to change: then only the names are read
 * @param changeFrom - makes the scenario of a policy
 * @param groups - gets the problems of the changes
 */
function readPolicies(
  cursor: Cursor,
  file: DataFile,
  base: Talks | undefined,
  changeFrom: typeof changeFromFile,
  groups: ProblemGroup[],
): Policy[] {
  const names = file.keysAt('policies');
  if (cursor.value === undefined && names.length === 0) {
    return base === undefined ? [] : [{ name: 'asIs', scenario: base }];
  }
  if ((cursor.value !== undefined && !isRecord(cursor.value)) || names.length === 0) {
    report(cursor, 'wrong-type', 'an object with the name of a policy as each key, and its changes');
    return [];
  }
  return names.flatMap((name) => {
    const one = member(cursor, name);
    if (!isId(name)) return report(one, 'out-of-range', ID, { received: quoted(name), onKey: true }) ?? [];
    if (base === undefined) return [];
    const problems: Problem[] = [];
    const scenario = one.value === undefined ? base : changeFrom(base, one.value, problems);
    groups.push({ within: one.path, base, problems });
    return scenario === undefined ? [] : [{ name, scenario }];
  });
}

/** Returns what can be measured of every scenario: a policy may take a party or an issue out. */
function commonMetrics(scenarios: readonly Talks[]): readonly Metric[] {
  const [first, ...others] = scenarios.map(metricsOf);
  return first!.filter(({ name }) =>
    others.every((metrics) => metrics.some((metric) => metric.name === name)),
  );
}

/**
 * Reads `metrics`, a list of names.
 *
 * @param measurable - undefined if the scenario is not known: then every name passes
 */
function readMetrics(cursor: Cursor, measurable: readonly Metric[] | undefined): readonly string[] {
  if (cursor.value === undefined) return ['outcome'];
  if (!Array.isArray(cursor.value) || cursor.value.length === 0) {
    report(cursor, 'wrong-type', 'a list of names of metrics');
    return [];
  }
  const names = measurable?.map(({ name }) => name);
  const seen = new Set<string>();
  const metric = (item: Cursor): string | undefined => {
    const { value } = item;
    if (typeof value !== 'string')
      return report(item, 'wrong-type', 'the name of a metric', { wanted: 'text' });
    if (names && !names.includes(value))
      return report(item, 'unknown-name', 'the name of a metric', { hint: didYouMean(value, names) });
    if (seen.has(value)) return report(item, 'duplicate', 'each metric once');
    seen.add(value);
    return value;
  };
  return listOf(metric)(cursor) ?? [];
}

/** Reads `until`: `{metric, width}` and, if need be, `alpha` and `every`. @param metrics - those that are measured */
function readUntil(
  cursor: Cursor,
  metrics: readonly string[],
  measurable: readonly Metric[] | undefined,
): StoppingRule | undefined {
  if (cursor.value === undefined) return undefined;
  const members = membersOf(cursor, ['metric', 'width', 'alpha', 'every']);
  if (members === undefined) return undefined;
  const metric = anyText(members.metric);
  const fitting = measurable?.filter(({ name, kind }) => kind === 'yesNo' && metrics.includes(name));
  if (metric !== undefined && fitting?.every(({ name }) => name !== metric) === true) {
    const names = fitting.map(({ name }) => name);
    const expected = 'one of the metrics of the experiment that is of yes or no';
    const hint = didYouMean(metric, names) || `Such as agreement; put it under metrics too.`;
    report(members.metric, 'unknown-name', expected, { hint });
  }
  const width = number(SHARE)(members.width);
  const alpha = members.alpha.value === undefined ? undefined : number(SHARE)(members.alpha);
  const every = members.every.value === undefined ? undefined : whole(1, 1e9)(members.every);
  if (metric === undefined || width === undefined) return undefined;
  return { metric, width, ...(alpha !== undefined && { alpha }), ...(every !== undefined && { every }) };
}

const MAX_SEEDS = 10_000_000;

/** Reads `seeds`: a number of replicates, or `{count, seed, paired}`. */
function readSeeds(cursor: Cursor): {
  readonly count: number | undefined;
  readonly seed: string;
  readonly paired: boolean;
} {
  const usual = { seed: '1', paired: true };
  if (typeof cursor.value === 'number') return { ...usual, count: whole(1, MAX_SEEDS)(cursor) };
  const members = membersOf(cursor, ['count', 'seed', 'paired']);
  if (members === undefined) return { ...usual, count: undefined };
  const { count, seed, paired } = members;
  return {
    count: whole(1, MAX_SEEDS)(count),
    seed: (seed.value === undefined ? undefined : seedInFile(seed)) ?? usual.seed,
    paired: (paired.value === undefined ? undefined : flag(paired)) ?? usual.paired,
  };
}
