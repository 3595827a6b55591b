import type { Command } from 'commander';
import { analyzeDeals, powerOf, type PowerReport } from '../../analysis/index.js';
import { isSixPartyError, problem, refuse, wholeOfCommandLine, type Problem } from '../../input/index.js';
import type { Scenario } from '../../scenario/index.js';
import { analysisTable } from '../output/analysisTable.js';
import { analyzedOtherwise } from '../output/analyzedOtherwise.js';
import type { Streams } from '../output/shell.js';
import { scenarioFor, scenarioHelp } from '../reading/scenarioFor.js';
import { zoneText, type ZoneFlags } from './zone.js';

interface AnalyzeFlags extends ZoneFlags {
  readonly json?: boolean;
  readonly most?: string;
  readonly all?: boolean;
  readonly zone?: boolean;
  readonly forecast?: boolean;
  readonly stability?: string;
}

/** Deals are numbered in 32 bits. */
const MAX_DEALS = 2 ** 32 - 1;
const DEFAULT_MOST = 10_000_000;
/** Efficient deals that a table shows, that JSON has, and that either has if all are asked for. */
const SHOWN = 10;
const LISTED = 1000;
const MAX_LISTED = 100_000;

/** `six-party analyze <scenario>`: what can be had in a negotiation, counted over all its deals. */
export function addAnalyzeCommand(command: Command, streams: Streams): void {
  command
    .argument('<scenario>', scenarioHelp)
    .option('--json', 'print the result as JSON instead of the table')
    .option(
      '--most <number>',
      `refuse more deals than this; each takes up to 100 bytes and 10 microseconds. Default ${DEFAULT_MOST}`,
    )
    .option(
      '--all',
      `list all efficient deals, up to ${MAX_LISTED}, in place of ${SHOWN}, or of ${LISTED} as JSON`,
    )
    .option('--zone', 'count who stands in the way before a session of a run, and what would open a text')
    .option('--seed <seed>', 'with --zone: of the run; default 1')
    .option('--at <session>', 'with --zone: the first session that is held, or the last; default first')
    .option('--seeds <number>', 'with --zone: over so many runs, from --seed on; default one run')
    .option('--forecast', 'put forecasts beside one another instead, issue by issue')
    .option('--stability <file>', 'tell which states of the conflict in this file hold instead')
    .action(async (name: string, flags: AnalyzeFlags) => {
      const most = checked(flags);
      if (flags.zone) {
        streams.out(await zoneText(name, flags, streams.width));
        return;
      }
      const scenario = await scenarioFor(name);
      if (flags.stability !== undefined || flags.forecast) {
        streams.out(await analyzedOtherwise(scenario, flags, streams.width));
        return;
      }
      const listed = flags.all ? MAX_LISTED : flags.json ? LISTED : SHOWN;
      const analysis = { ...analyzeDeals(scenario, { most, listed }), ...powerIn(scenario) };
      streams.out(
        flags.json
          ? `${JSON.stringify(analysis, null, 2)}\n`
          : analysisTable(scenario, analysis, streams.width),
      );
    });
}

/** Which flags say something of which analysis; one that says nothing of the one that is asked for is refused. */
const flagsOf = {
  zone: ['seed', 'at', 'seeds'],
  forecast: [],
  stability: [],
  deals: ['most', 'all'],
} as const satisfies Readonly<Record<string, readonly (keyof AnalyzeFlags)[]>>;

/** Checks that flags go together. Returns the most deals that are looked at. */
function checked(flags: AnalyzeFlags): number {
  const problems: Problem[] = [];
  const given = (['zone', 'forecast', 'stability'] as const).filter((one) => flags[one]);
  const asked = given[0] ?? 'deals';
  const refused = (flag: keyof AnalyzeFlags, expected: string, hint: string): void => {
    const value = flags[flag];
    const received = value === true ? 'both' : undefined;
    problems.push(
      problem(
        `--${flag}`,
        'inconsistent',
        expected,
        value,
        received === undefined ? { hint } : { hint, received },
      ),
    );
  };
  for (const other of given.slice(1)) refused(other, `no --${asked} beside it`, 'Call it twice.');
  for (const [analysis, names] of Object.entries(flagsOf)) {
    if (analysis === asked) continue;
    for (const flag of names.filter((one) => flags[one] !== undefined)) {
      if (analysis === 'deals') {
        refused(flag, `no --${asked} beside it`, 'It is about the analysis of all deals.');
      } else {
        refused(flag, `--${analysis} beside it`, `Add --${analysis}.`);
      }
    }
  }
  const most = wholeOfCommandLine('--most', flags.most, 1, MAX_DEALS, problems);
  refuse('invalid-option', 'This cannot be analysed.', problems);
  return most ?? DEFAULT_MOST;
}

/** How much say the agreement rule gives whom, or why that is not counted. */
export interface PowerIn {
  readonly power: PowerReport | null;
  readonly powerNote?: string;
}

function powerIn(scenario: Scenario): PowerIn {
  try {
    return { power: powerOf(scenario) };
  } catch (error) {
    if (!isSixPartyError(error)) throw error;
    return {
      power: null,
      powerNote: error.issues.map(({ message, hint }) => `${message} ${hint}`).join(' '),
    };
  }
}
