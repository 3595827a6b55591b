import type { Command } from 'commander';
import { analyzeDeals, powerOf } from '../../analysis/index.js';
import type { DealAnalysis, PowerReport, Solution } from '../../analysis/index.js';
import { problem, refuse, wholeOfCommandLine, type Problem } from '../../input/index.js';
import type { Scenario } from '../../scenario/index.js';
import { columns, figure, optionWord, wrapped, UNKNOWN, unknownLegend } from '../../words/index.js';
import type { Streams } from '../output/shell.js';
import { zoneText, type ZoneFlags } from './zone.js';
import { analyzedOtherwise } from '../output/analyzedOtherwise.js';
import { scenarioFor, scenarioHelp } from '../reading/scenarioFor.js';

interface AnalyzeFlags extends ZoneFlags {
  readonly json?: boolean;
  readonly most: string;
  readonly zone?: boolean;
  readonly forecast?: boolean;
  readonly stability?: string;
}

/** Deals are numbered in 32 bits. */
const MAX_DEALS = 2 ** 32 - 1;

/** `six-party analyze <scenario>`: what can be had in a negotiation, counted over all its deals. */
export function addAnalyzeCommand(command: Command, streams: Streams): void {
  command
    .argument('<scenario>', scenarioHelp)
    .option('--json', 'print the result as JSON instead of the table')
    .option(
      '--most <number>',
      'refuse more deals than this; each takes up to 100 bytes and 10 microseconds',
      '10000000',
    )
    .option('--zone', 'count who stands in the way before a session of a run, and what would open a text')
    .option('--seed <seed>', 'with --zone: of the run; default 1')
    .option('--at <session>', 'with --zone: the first session that is held, or the last; default first')
    .option('--seeds <number>', 'with --zone: over so many runs, from --seed on; default one run')
    .option('--forecast', 'put forecasts beside one another instead, issue by issue')
    .option('--stability <file>', 'tell which states of the conflict in this file hold instead')
    .action(async (name: string, flags: AnalyzeFlags) => {
      const most = readMost(flags);
      if (flags.zone) {
        streams.out(await zoneText(name, flags, streams.width));
        return;
      }
      const scenario = await scenarioFor(name);
      if (flags.stability !== undefined || flags.forecast) {
        streams.out(await analyzedOtherwise(scenario, flags, streams.width));
        return;
      }
      const analysis = { ...analyzeDeals(scenario, { most }), power: powerOf(scenario) };
      streams.out(
        flags.json
          ? `${JSON.stringify(analysis, null, 2)}\n`
          : analysisTable(scenario, analysis, streams.width),
      );
    });
}

/** Reads the most deals; a flag that would change nothing is refused, so that nobody takes one answer for another. */
function readMost(flags: AnalyzeFlags): number {
  const problems: Problem[] = [];
  const most = wholeOfCommandLine('--most', flags.most, 1, MAX_DEALS, problems);
  const { zone, forecast, stability } = flags;
  const asked = [zone && '--zone', forecast && '--forecast', stability !== undefined && '--stability'];
  const [first, second] = asked.filter((flag) => typeof flag === 'string');
  if (second !== undefined) {
    const hint = 'Call it twice.';
    problems.push(problem(second, 'inconsistent', `no ${first} beside it`, second, { hint }));
  }
  for (const name of ['seed', 'at', 'seeds'] as const) {
    if (flags[name] === undefined || zone) continue;
    const message = 'It is about the runs of --zone, and nothing is played here.';
    problems.push(problem(`--${name}`, 'inconsistent', '--zone beside it', flags[name], { message }));
  }
  refuse('invalid-option', 'This cannot be analysed.', problems);
  return most!;
}

/** Deals of one solution that are shown; the rest are counted. */
const SHOWN = 5;

/**
 * Says the analysis of a negotiation's deals as text. Options of a schedule are told by their number, those of a game
 * without one, which need not be amounts, in words.
 *
 * @param width - of a line. Default: as wide as it is
 */
export function analysisTable(
  scenario: Scenario,
  analysis: DealAnalysis & { readonly power: PowerReport },
  width = Infinity,
): string {
  const { title, issues, parties, schedule } = scenario;
  const option = (level: number, issue: number): string =>
    schedule ? String(level) : optionWord(scenario, issues[issue]!.id, level);
  const set = (rows: readonly (readonly string[])[]): string[] => columns(rows, width);
  const { solutions, power, deals, excluded, noDeal, ideal } = analysis;
  const ids = parties.map(({ id }) => id);
  const share = (count: number): string =>
    deals === 0 ? UNKNOWN : `${((100 * count) / deals).toFixed(2)} %`;
  const count = (label: string, of: number): string[] => [label, String(of), share(of)];
  const solved: [string, Solution][] = [
    ['Nash', solutions.nash],
    ['egalitarian', solutions.egalitarian],
    ['Kalai–Smorodinsky', solutions.kalaiSmorodinsky],
    ['utilitarian', solutions.utilitarian],
  ];
  const lines = [
    ...wrapped(title, '', '', false, width),
    '',
    ...set([
      ['deals', String(deals), ''],
      ...(excluded > 0 ? [['excluded by the rules of texts', String(excluded), '']] : []),
      count('suit everybody (nobody loses)', analysis.individuallyRational),
      count('pass the agreement rule', analysis.feasible),
      count('unanimous', analysis.unanimous),
      count('Pareto-efficient', analysis.paretoFrontier),
    ]),
    '',
    'Gains over no deal, in utility',
    ...set([
      ['', ...ids],
      ...solved.flatMap(([name, solution]) => gainRows(name, solution, ids)),
      ['most with nobody losing', ...ids.map((id) => figure(ideal[id]!))],
      ['utility of no deal', ...ids.map((id) => figure(noDeal[id]!))],
    ]),
    '',
    'Deals, by option per issue',
    ...set([
      ['', ...issues.map(({ id }) => id)],
      ...solved.flatMap(([name, s]) => dealRows(name, s, option)),
    ]),
    '',
    'Power under the agreement rule',
    ...set([
      ['', ...ids],
      ['Shapley–Shubik', ...ids.map((id) => figure(power.shapleyShubik[id]!))],
      ['Banzhaf, normalised', ...ids.map((id) => figure(power.banzhafNormalised[id]!))],
      ['Banzhaf, absolute', ...ids.map((id) => figure(power.banzhafAbsolute[id]!))],
    ]),
  ];
  const legend = unknownLegend(lines, 'because there is no such deal').flatMap((text) => [
    '',
    ...wrapped(text, '', '', false, width),
  ]);
  return `${[...lines, ...legend].join('\n')}\n`;
}

function gainRows(name: string, { deals, ties }: Solution, ids: readonly string[]): string[][] {
  if (ties === 0) return [[`${name}: none`, ...ids.map(() => UNKNOWN)]];
  return deals
    .slice(0, SHOWN)
    .map(({ gains }, n) => [rowName(name, n, ties), ...ids.map((id) => figure(gains[id]!))]);
}

function dealRows(
  name: string,
  { deals, ties }: Solution,
  option: (level: number, issue: number) => string,
): string[][] {
  return deals.slice(0, SHOWN).map(({ deal }, n) => [rowName(name, n, ties), ...deal.map(option)]);
}

function rowName(name: string, n: number, ties: number): string {
  return ties === 1 ? name : `${name}, ${n + 1} of ${ties}`;
}
