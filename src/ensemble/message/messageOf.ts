import { scenarioHash, SixPartyError } from '../../scenario/index.js';
import type { Problem, Scenario } from '../../scenario/index.js';
import type { Batch } from '../batch/Batch.js';
import type { BatchMessage } from './BatchMessage.js';
import { strangers } from './strangers.js';

const known = new WeakMap<Scenario, string>();

/**
 * A batch as plain JSON; `playMessage` plays it wherever the library is.
 *
 * @throws SixPartyError `invalid-option` if something in it is code of one's own that cannot be sent: an agent
 *   that is not one of `agentModels`, or a metric that is not ready-made
 */
export function messageOf({ scenario, seed, from, to, metrics }: Batch): BatchMessage {
  let written = known.get(scenario);
  if (written === undefined) {
    refuse(strangers(scenario).map((party) => problem(`agents.${party}`, 'an agent of agentModels')));
    written = JSON.stringify({
      ...scenario,
      agents: Object.fromEntries(
        Object.entries(scenario.agents).map(([id, { name, parameters }]) => [id, { name, parameters }]),
      ),
    });
    known.set(scenario, written);
  }
  const names = metrics.filter((metric) => typeof metric === 'string');
  if (names.length < metrics.length) refuse([problem('metrics', 'names of metrics')]);
  return { hash: scenarioHash(scenario), scenario: written, seed, from, to, metrics: names };
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  throw new SixPartyError('invalid-option', 'This ensemble can only run in this process.', problems);
}

function problem(path: string, expected: string): Problem {
  return {
    path,
    code: 'inconsistent',
    expected,
    received: 'code of your own',
    message: 'Code of your own cannot be sent to other threads.',
    hint: 'Use workers: 0, which plays in this thread.',
  };
}
