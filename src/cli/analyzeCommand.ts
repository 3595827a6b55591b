import type { Command } from 'commander';
import { analyzeDeals, powerOf } from '../analysis/index.js';
import { SixPartyError } from '../scenario/index.js';
import { analysisTable } from './analysisTable.js';
import { scenarioFor } from './scenario/scenarioFor.js';
import { scenarioHelp } from './scenario/scenarioHelp.js';
import type { Streams } from './Streams.js';

interface AnalyzeFlags {
  readonly json?: boolean;
  readonly most: string;
}

/** Deals are numbered in 32 bits. */
const LIMIT = 2 ** 32 - 1;

/** `six-party analyze <scenario>`: what can be had in a negotiation, counted over all its deals. */
export function addAnalyzeCommand(parent: Command, streams: Streams): void {
  parent
    .command('analyze')
    .description('Count the deals that suit whom, and find the efficient and the fair ones, exactly.')
    .argument('<scenario>', scenarioHelp)
    .option('--json', 'print the result as JSON instead of the table')
    .option(
      '--most <number>',
      'refuse more deals than this; each takes up to 100 bytes and 10 microseconds',
      '10000000',
    )
    .action(async (name: string, flags: AnalyzeFlags) => {
      const most = readMost(flags.most);
      const scenario = await scenarioFor(name);
      const analysis = { ...analyzeDeals(scenario, { most }), power: powerOf(scenario) };
      streams.out(flags.json ? `${JSON.stringify(analysis, null, 2)}\n` : analysisTable(scenario, analysis));
    });
}

function readMost(text: string): number {
  const most = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  if (most >= 1 && most <= LIMIT) return most;
  const expected = `a whole number from 1 to ${LIMIT}`;
  const message = `Expected ${expected}, not "${text}".`;
  throw new SixPartyError('invalid-option', 'This cannot be analysed.', [
    { path: '--most', code: 'out-of-range', expected, received: text, message, hint: '' },
  ]);
}
