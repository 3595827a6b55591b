import type { Command } from 'commander';
import { analyzeDeals, powerOf } from '../analysis/index.js';
import { analysisTable } from './analysisTable.js';
import { scenarioFor } from './scenario/scenarioFor.js';
import { scenarioHelp } from './scenario/scenarioHelp.js';
import type { Streams } from './Streams.js';

/** `six-party analyze <scenario>`: what can be had in a negotiation, counted over all its deals. */
export function addAnalyzeCommand(parent: Command, streams: Streams): void {
  parent
    .command('analyze')
    .description('Count the deals that suit whom, and find the efficient and the fair ones, exactly.')
    .argument('<scenario>', scenarioHelp)
    .option('--json', 'print the result as JSON instead of the table')
    .action(async (name: string, flags: { readonly json?: boolean }) => {
      const scenario = await scenarioFor(name);
      const analysis = { ...analyzeDeals(scenario), power: powerOf(scenario) };
      streams.out(flags.json ? `${JSON.stringify(analysis, null, 2)}\n` : analysisTable(scenario, analysis));
    });
}
