import { SixPartyError } from '../../../scenario/index.js';
import type { Experiment } from '../../experiment/index.js';
import { seated } from '../../message/seated.js';
import { strangers } from '../../message/strangers.js';

/**
 * An experiment as JSON, agents by name and parameters, for other threads and machines.
 *
 * @throws SixPartyError `invalid-option` if a policy has an agent that is not one of `agentModels`
 */
export function experimentText(experiment: Experiment): string {
  const problems = experiment.policies.flatMap(({ name, scenario }) =>
    strangers(scenario).map((party) => ({
      path: `policies.${name}.agents.${party}`,
      code: 'inconsistent' as const,
      expected: 'an agent of agentModels',
      received: 'code of your own',
      message: 'Code of your own cannot be sent to other threads.',
      hint: 'It can be played with one worker.',
    })),
  );
  if (problems.length > 0) {
    throw new SixPartyError('invalid-option', 'This experiment can only run in this process.', problems);
  }
  const policies = experiment.policies.map(({ name, scenario }) => {
    const seats = Object.entries(scenario.agents).map(([id, agent]) => [id, seatOf(agent)]);
    return { name, scenario: { ...scenario, agents: Object.fromEntries(seats) as unknown } };
  });
  return JSON.stringify({ ...experiment, policies });
}

/** The experiment of a text that {@link experimentText} wrote. */
export function experimentFrom(text: string): Experiment {
  const experiment = JSON.parse(text) as Experiment;
  const policies = experiment.policies.map((policy) => ({ ...policy, scenario: seated(policy.scenario) }));
  return { ...experiment, policies };
}

function seatOf({ name, parameters }: { readonly name: string; readonly parameters: unknown }): unknown {
  return { name, parameters };
}
