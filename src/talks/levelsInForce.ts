import type { Scenario } from '../scenario/index.js';
import type { PublicState } from './state/PublicState.js';

/**
 * Returns the option per issue that is in force: what is implemented by steps or, in a game without a schedule, where
 * nothing has to be, what the last agreement that stands says.
 */
export function levelsInForce(
  { schedule }: Pick<Scenario, 'schedule'>,
  { levels, agreements }: Pick<PublicState, 'levels' | 'agreements'>,
): readonly number[] {
  if (schedule) return levels;
  const last = agreements.findLast(({ status }) => status === 'standing' || status === 'completed');
  return last?.deal ?? levels;
}
