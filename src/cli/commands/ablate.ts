import type { Command } from 'commander';
import type { AblationReport, AblationRow, AblationVerdict, Sign } from '../../analysis/index.js';
import { problem, refuse, wholeOfCommandLine, type Problem } from '../../input/index.js';
import { scenarioHash } from '../../scenario/index.js';
import { scenarios } from '../../scenarios/index.js';
import { version, withAgent, type Agent, type Talks } from '../../talks/index.js';
import { columns, figure, percent, signed, withUnit, wrapped } from '../../words/index.js';
import { progressLine } from '../output/progress.js';
import type { Streams } from '../output/shell.js';
import { executorOf, MAX_WORKERS } from '../reading/executorOf.js';
import { checkSeed } from '../reading/options.js';
import { collect, readAgents } from '../reading/readAgents.js';
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
    .option(
      '--workers <number>',
      'threads; 0 plays in this one. Default: as many as the machine has processors',
    )
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
  const workers = wholeOfCommandLine('--workers', flags.workers, 0, MAX_WORKERS, problems);
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
  const scenario = Object.entries(agents).reduce((talks, [party, one]) => withAgent(talks, party, one), base);
  const isRegistered = isOfLibrary && !all && agent.length === 0 && !mechanisms && !measures;
  return { scenario, isRegistered, seeds: seeds!, seed, mechanisms, measures, workers };
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
    return { scenario: scenario.name, scenarioHash: scenarioHash(scenario), version, seed, seeds, rows };
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

/** Prints a report: the effect is what there is with the mechanism less what there is without it. */
export function ablationTable(
  title: string,
  { rows, seeds, seed }: AblationReport,
  width = Infinity,
): string {
  const said = (text: string): string[] => wrapped(text, '', '', false, width);
  const lines = Object.entries(verdicts).flatMap(([verdict, words]) => {
    const found = rows.filter((row) => row.verdict === verdict);
    if (found.length === 0) return [];
    const head = ['', 'policy', 'measure', 'with', 'without', 'effect', '95 %', 'p (Holm)'];
    return [
      '',
      ...said(`${words} (${found.length} of ${rows.length})`),
      ...columns([head, ...found.map(cells)], width, head.length - 1),
    ];
  });
  const pairs = `${seeds} pairs a row, seeds ${seed}/0 to ${seed}/${seeds - 1}`;
  const points = rows.some(({ kind }) => kind === 'yesNo') ? '; effects on shares in percentage points' : '';
  return [...said(title), ...said(pairs + points), ...lines, ''].join('\n');
}

const arrows: Readonly<Record<Sign, string>> = { raises: ' ↑', lowers: ' ↓', either: '' };

function cells({
  mechanism,
  policy,
  measure,
  kind,
  unit,
  sign,
  interval95: interval,
  ...row
}: AblationRow): string[] {
  const isShare = kind === 'yesNo';
  const level = (value: number | null): string =>
    value !== null && isShare ? percent(value) : figure(value);
  const change = (value: number): string => signed(isShare ? 100 * value : value);
  return [
    mechanism,
    policy,
    withUnit(measure, unit) + arrows[sign],
    level(row.with),
    level(row.without),
    row.effect === null ? '–' : change(row.effect),
    interval === null ? '–' : `${change(interval.low)} to ${change(interval.high)}`,
    figure(row.adjusted),
  ];
}
