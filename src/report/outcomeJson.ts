import { argumentProblem, holding, isRecord, refuse } from '../input/index.js';
import { fingerprint } from '../talks/index.js';
import type { Run } from '../talks/index.js';
import { toldOutcome, type ToldOutcome } from './toldOutcome.js';

/** A run in short, as the command line prints it with `--json`. Stable: fields are only ever added. */
export interface OutcomeReport {
  /** Name of the scenario. */
  readonly scenario: string;
  /** Seed of the run. */
  readonly seed: string;
  /** Version of the library that played it. */
  readonly version: string;
  /** Identifies the run: the same scenario, seed and version give the same one. */
  readonly fingerprint: string;
  /** Name of the agent model per party. */
  readonly agents: Readonly<Record<string, string>>;
  /** How the talks ended, with what accounts tell beside. */
  readonly outcome: ToldOutcome;
}

const aRun = holding('a run {trace, outcome}', {
  trace: (trace) =>
    isRecord(trace) &&
    Array.isArray(trace.events) &&
    isRecord(trace.scenario) &&
    Array.isArray(trace.scenario.parties) &&
    isRecord(trace.scenario.agents),
  outcome: isRecord,
});

/**
 * Sums up a run as data, with keys in a fixed order.
 *
 * @throws SixPartyError `invalid-option` if that is no run
 */
export function outcomeJson(run: Pick<Run, 'trace' | 'outcome'>): OutcomeReport {
  refuse('invalid-option', 'There is nothing to sum up.', [argumentProblem('run', run, aRun)]);
  const { trace, outcome } = run;
  const { scenario, seed, version } = trace;
  return {
    scenario: scenario.name,
    seed,
    version,
    fingerprint: fingerprint(trace),
    agents: Object.fromEntries(scenario.parties.map(({ id }) => [id, scenario.agents[id]!.name])),
    outcome: toldOutcome(scenario, trace.events, outcome),
  };
}
