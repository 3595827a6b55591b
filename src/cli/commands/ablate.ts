import type { Command } from 'commander';
import type { AblationReport, AblationRow, AblationVerdict, Sign } from '../../analysis/index.js';
import { problem, refuse, unknownName, wholeOfCommandLine, type Problem } from '../../input/index.js';
import { scenarioHash } from '../../scenario/index.js';
import { scenarios } from '../../scenarios/index.js';
import { version, type Agent, type Talks } from '../../talks/index.js';
import {
  columns,
  EXACT,
  fewPairsLegend,
  figure,
  isExact,
  percent,
  signed,
  withUnit,
  wrapped,
  UNKNOWN,
  unknownLegend,
} from '../../words/index.js';
import { progressLine } from '../output/progress.js';
import type { Streams } from '../output/shell.js';
import { executorOf } from '../reading/executorOf.js';
import { checkSeed, readWorkers, workersHelp } from '../reading/options.js';
import { collect, readAgents, seatedWith } from '../reading/readAgents.js';
import { scenarioFor, scenarioHelp } from '../reading/scenarioFor.js';

/** What was asked on the command line, as it was written. */
interface AblateFlags {
  readonly seeds: string;
  readonly seed: string;
  readonly agent?: readonly string[];
  readonly mechanism?: readonly string[];
  readonly measure?: readonly string[];
  readonly all?: boolean;
  readonly workers?: string;
  readonly json?: boolean;
}

/** `six-party ablate <scenario>`: what comes of a scenario without each of its mechanisms. */
export function addAblateCommand(command: Command, streams: Streams): void {
  command
    .argument('<scenario>', scenarioHelp)
    .option('--seeds <number>', 'pairs of runs of each mechanism', '100')
    .option('--seed <seed>', 'any text; the same seed gives the same runs', 'ablation')
    .option('--agent <party=model>', 'who plays a party; may be given several times', collect)
    .option('--mechanism <id>', 'only this one; may be given several times', collect)
    .option('--measure <metric>', 'what is compared (default substance); may be given several times', collect)
    .option(
      '--all',
      'of a scenario that comes with the library: all that it has, not what is registered of it',
    )
    .option('--workers <number>', `${workersHelp}. Default: as many as the machine has processors`)
    .option('--json', 'print the result as JSON instead of the table')
    .action(async (argument: string, flags: AblateFlags) => {
      const plan = await planAblation(argument, flags);
      const report = await ablated(plan, streams);
      streams.out(
        flags.json
          ? `${JSON.stringify(report, null, 2)}\n`
          : ablationTable(plan.scenario.title, report, streams.width),
      );
    });
}

/** What is to be done. */
interface AblationPlan {
  readonly scenario: Talks;
  /** Whether what is registered of it is looked at. */
  readonly isRegistered: boolean;
  readonly seeds: number;
  readonly seed: string;
  readonly mechanisms: readonly string[] | undefined;
  readonly measures: readonly string[] | undefined;
  /** Undefined: as many as help. */
  readonly workers: number | undefined;
}

const MAX_SEEDS = 1_000_000;

/**
 * Turns wishes into a plan.
 *
 * @throws SixPartyError `invalid-option` with everything that is wrong with them, `invalid-file` or `invalid-scenario`
 */
async function planAblation(argument: string, flags: AblateFlags): Promise<AblationPlan> {
  const { agent = [], mechanism: mechanisms, measure: measures, all = false, seed } = flags;
  const base = await scenarioFor(argument, { seed });
  const problems: Problem[] = [];
  checkSeed(seed, problems);
  const seeds = wholeOfCommandLine('--seeds', flags.seeds, 2, MAX_SEEDS, problems);
  const workers = readWorkers(flags.workers, problems);
  const ids = base.parties.map(({ id }) => id);
  const agents: Readonly<Record<string, Agent>> = readAgents(agent, ids, problems);
  const isOfLibrary = Object.hasOwn(scenarios, argument);
  if (all && !isOfLibrary) {
    const hint = 'Without it you get all that your scenario has, too.';
    problems.push(
      problem('--all', 'inconsistent', 'a scenario that comes with the library', argument, { hint }),
    );
  }
  refuse('invalid-option', 'This cannot be ablated.', problems);
  const scenario = seatedWith(base, agents);
  await checkNames(scenario, flags, isOfLibrary ? argument : undefined);
  const isRegistered = isOfLibrary && !all && agent.length === 0 && !mechanisms && !measures;
  return { scenario, isRegistered, seeds: seeds!, seed, mechanisms, measures, workers };
}

/** Names that are none are told with their flag, and with what there is. */
async function checkNames(
  scenario: Talks,
  { mechanism = [], measure = [] }: AblateFlags,
  registeredFor: string | undefined,
): Promise<void> {
  if (mechanism.length + measure.length === 0) return;
  const { mechanismsOf, metricNames } = await import('../../analysis/index.js');
  const ids = mechanismsOf(scenario).map(({ id }) => id);
  const names = metricNames(scenario);
  let registered: readonly string[] = [];
  if (registeredFor !== undefined && mechanism.some((id) => !ids.includes(id))) {
    const { registeredMechanisms } = await import('../../history/index.js');
    registered = registeredMechanisms().map(({ id }) => id);
  }
  refuse('unknown-name', `${scenario.name} has no such names.`, [
    ...mechanism
      .filter((id) => !ids.includes(id))
      .map((id) => {
        const unknown = unknownName('--mechanism', 'mechanism', id, ids);
        const isRegistered = registered.includes(id);
        const hint =
          'That is a row of the register, which is played as a whole: leave out --mechanism and --measure.';
        return { ...unknown, hint: isRegistered ? hint : unknown.hint || listed(ids) };
      }),
    ...measure
      .filter((name) => !names.includes(name))
      .map((name) => {
        const unknown = unknownName('--measure', 'metric', name, names);
        return { ...unknown, hint: unknown.hint || listed(names) };
      }),
  ]);
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'There is none.' : `There are: ${names.join(', ')}.`;
}

async function ablated(plan: AblationPlan, streams: Streams): Promise<AblationReport> {
  const { scenario, isRegistered, seeds, seed, mechanisms, measures, workers } = plan;
  const { executorPlayer } = await import('../../ensemble/index.js');
  const executor = await executorOf([{ scenario, seed, metrics: [] }], workers);
  const progress = progressLine(streams, 'runs');
  const player = executorPlayer(executor, { onProgress: progress.show });
  try {
    if (!isRegistered) {
      const { ablate } = await import('../../analysis/index.js');
      const chosen = { ...(mechanisms && { mechanisms }), ...(measures && { measures }) };
      return await ablate(scenario, { seeds, seed, player, ...chosen });
    }
    const { ablateRegistered } = await import('../../history/index.js');
    const outcomes = await ablateRegistered({ seeds, seed, player, scenario: scenario.name });
    const rows = outcomes.map(({ values: _, arm: __, ...row }) => row);
    const hash = scenarioHash(scenario);
    return { scenario: scenario.name, scenarioHash: hash, version, seed, seeds, rows, skipped: [] };
  } finally {
    progress.clear();
    await executor.close();
  }
}

/** In order of report, and how many of each there are. */
const verdicts: Readonly<Record<AblationVerdict, string>> = {
  alive: 'alive: the effect holds over the whole table (95 %, Holm)',
  'wrong sign': 'wrong sign: so it does, but in the other direction than was registered',
  undecided: 'undecided: more seeds would tell',
  'no measurable effect': 'no measurable effect: the 90 % interval lies within the band',
};

/** The same where nothing is left to chance. */
const exactVerdicts: Readonly<Record<AblationVerdict, string>> = {
  ...verdicts,
  alive: 'alive: it makes a difference',
  'wrong sign': 'wrong sign: it makes one, but in the other direction than was registered',
  'no measurable effect': 'no effect: it makes no difference',
};

/** Prints a report: the effect is what there is with the mechanism less what there is without it. */
export function ablationTable(
  title: string,
  { rows, skipped, seeds, seed }: AblationReport,
  width = Infinity,
): string {
  const said = (text: string): string[] => wrapped(text, '', '', false, width);
  const known = rows.flatMap(({ interval95 }) => interval95 ?? []);
  const chance = known.length === 0 || !known.every(isExact);
  const lines = Object.entries(chance ? verdicts : exactVerdicts).flatMap(([verdict, words]) => {
    const found = rows.filter((row) => row.verdict === verdict);
    if (found.length === 0) return [];
    const head = [
      '',
      'policy',
      'measure',
      'with',
      'without',
      'effect',
      ...(chance ? ['95 %', 'p (Holm)'] : []),
    ];
    return [
      '',
      ...said(`${words} (${found.length} of ${rows.length})`),
      ...columns([head, ...found.map((row) => cells(row, chance))], width, head.length - 1),
    ];
  });
  const pairs = `${seeds} pairs a row, seeds ${seed}/0 to ${seed}/${seeds - 1}`;
  const points = rows.some(({ kind }) => kind === 'yesNo') ? '; effects on shares in percentage points' : '';
  return [
    ...said(title),
    ...said(
      rows.length + skipped.length === 0 ? 'Nothing in this scenario can be switched off.' : pairs + points,
    ),
    ...(chance
      ? []
      : said('Nothing here is left to chance: differences are exact, and one pair tells as much as many.')),
    ...unknownLegend(lines, 'as p where fewer than six pairs differ').flatMap(said),
    ...lines,
    ...fewPairsLegend(
      rows.flatMap(({ effect, interval95 }) => (interval95 ? [{ value: effect, ...interval95 }] : [])),
    ).flatMap((text) => ['', ...said(text)]),
    ...unmoved(rows).flatMap(said),
    ...unchanged(rows).flatMap(said),
    ...left(skipped).flatMap(said),
    ...labels(rows, width),
    '',
  ].join('\n');
}

/** A measure that is the same in every arm has nothing to tell, however many seeds there are. */
function unmoved(rows: readonly AblationRow[]): string[] {
  const measures = [...new Set(rows.map(({ measure }) => measure))];
  return measures.flatMap((measure) => {
    const own = rows.filter((row) => row.measure === measure);
    if (own.length < 2 || own.some(({ differing }) => differing > 0)) return [];
    return ['', `${measure} never moved in any of these runs: try another measure (--measure).`];
  });
}

function unchanged(rows: readonly AblationRow[]): string[] {
  const same = new Map(rows.flatMap(({ mechanism, sameRuns }) => (sameRuns ? [[mechanism, sameRuns]] : [])));
  if (same.size === 0) return [];
  const names = [...same].map(([mechanism, runs]) => `  ${mechanism}  (${runs} runs)`);
  return ['', 'changes nothing: the first runs are the same in every event without it', ...names];
}

function left(skipped: AblationReport['skipped']): string[] {
  if (skipped.length === 0) return [];
  const why = skipped.map((one) => `  ${one.mechanism}, ${one.policy}: ${one.why}`);
  return ['', 'cannot be switched off here: the scenario without it would not be valid', ...why];
}

/** What each row says there is without it. */
function labels(rows: readonly AblationRow[], width: number): string[] {
  const byId = new Map(
    rows.filter(({ label }) => label !== '').map(({ mechanism, label }) => [mechanism, label]),
  );
  if (byId.size === 0) return [];
  const told = [...byId].flatMap(([id, label]) => wrapped(`${id}: ${label}`, '  ', '    ', false, width));
  return ['', 'without it', ...told];
}

const arrows: Readonly<Record<Sign, string>> = { raises: ' ↑', lowers: ' ↓', either: '' };

function cells(
  { mechanism, policy, measure, kind, unit, sign, interval95: interval, ...row }: AblationRow,
  chance: boolean,
): string[] {
  const isShare = kind === 'yesNo';
  const level = (value: number | null): string =>
    value !== null && isShare ? percent(value) : figure(value);
  const change = (value: number): string => signed(isShare ? 100 * value : value);
  const intervalWords = (): string => {
    if (interval === null) return UNKNOWN;
    return isExact(interval) ? EXACT : `${change(interval.low)} to ${change(interval.high)}`;
  };
  return [
    mechanism,
    policy,
    withUnit(measure, unit) + arrows[sign],
    level(row.with),
    level(row.without),
    row.effect === null ? UNKNOWN : change(row.effect),
    ...(chance ? [intervalWords(), interval && isExact(interval) ? '' : figure(row.adjusted)] : []),
  ];
}
