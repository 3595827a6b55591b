import fc from 'fast-check';
import { agentModels } from '../../../agents/index.js';
import type { Dial } from './Dial.js';

/** The dial of a list of values; a text for a whole seat names an agent model. */
export function choiceDial(path: string, steps: readonly string[], choices: readonly unknown[]): Dial {
  const seat = isSeat(steps);
  const values = choices.map((choice) =>
    seat && typeof choice === 'string' ? agentModels[choice]!() : choice,
  );
  return {
    path,
    steps,
    settings: fc.constantFrom(...values.keys()),
    extremes: [...values.keys()],
    value: (setting) => values[setting as number],
  };
}

/** Whether a path leads to a seat as a whole. */
export function isSeat(steps: readonly string[]): boolean {
  return steps.length === 2 && steps[0] === 'agents';
}
