import type { Command } from 'commander';
import { analyzeDeals, powerOf } from '../analysis/index.js';
import { SixPartyError } from '../scenario/index.js';
import { scenarios } from '../scenarios/index.js';
import type { Talks } from '../talks/index.js';
import { analysisTable } from './analysisTable.js';
import { listed } from './listed.js';
import { scenarioNames } from './names.js';
import type { Streams } from './Streams.js';
import { unknownName } from './unknownName.js';

/** `six-party analyze <scenario>`: what can be had in a negotiation, counted over all its deals. */
export function addAnalyzeCommand(parent: Command, streams: Streams): void {
  parent
    .command('analyze')
    .description('Count the deals that suit whom, and find the efficient and the fair ones, exactly.')
    .argument('<scenario>', `what to look at: ${listed(scenarioNames, 'or')}`)
    .option('--json', 'print the result as JSON instead of the table')
    .action((name: string, flags: { readonly json?: boolean }) => {
      const scenario = scenarioFor(name);
      const analysis = { ...analyzeDeals(scenario), power: powerOf(scenario) };
      streams.out(flags.json ? `${JSON.stringify(analysis, null, 2)}\n` : analysisTable(scenario, analysis));
    });
}

/** The one place where an argument becomes a scenario: files are read here once there are any. */
function scenarioFor(name: string): Talks {
  const known = Object.hasOwn(scenarios, name) ? scenarios[name] : undefined;
  if (known) return known;
  throw new SixPartyError('invalid-option', 'This cannot be analysed.', [
    unknownName('<scenario>', 'scenario', name, scenarioNames),
  ]);
}
