import { agentModels } from '../../agents/index.js';
import type { RunsFormat } from '../../ensemble/index.js';
import { problem, unknownName, wholeOfCommandLine, type Problem } from '../../input/index.js';
import { scenarios } from '../../scenarios/index.js';

/** Names of the scenarios that come with the library. */
export const scenarioNames: readonly string[] = Object.keys(scenarios);

/** Names of the agent models that come with the library. */
export const modelNames: readonly string[] = Object.keys(agentModels);

/** Parties of the scenarios that come with the library. */
export const partyNames: readonly string[] = [
  ...new Set(Object.values(scenarios).flatMap(({ parties }) => parties.map(({ id }) => id))),
];

// Not taken from the room of ensembles: the help would wait for it.
const formats: readonly RunsFormat[] = ['jsonl', 'csv', 'parquet'];

/** Reads `--format`; returns undefined if it was not given, or is wrong, which is reported. */
export function readFormat(text: string | undefined, problems: Problem[]): RunsFormat | undefined {
  const format = formats.find((name) => name === text);
  if (text !== undefined && !format) problems.push(unknownName('--format', 'format', text, formats));
  return format;
}

/** What the help says of `--workers`, before the default. */
export const workersHelp = 'threads, up to 256; 0 plays in this one';

/** Reads `--workers`; returns undefined if it was not given, or is wrong, which is reported. */
export function readWorkers(text: string | undefined, problems: Problem[]): number | undefined {
  return wholeOfCommandLine('--workers', text, 0, 256, problems);
}

/** Reports a `--seed` that is empty. */
export function checkSeed(seed: string, problems: Problem[]): void {
  if (seed === '') problems.push(problem('--seed', 'out-of-range', 'a text that is not empty', seed));
}
