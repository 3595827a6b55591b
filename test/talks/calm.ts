import type { Action, Conduct } from '../../src/scenario/index.js';

/** A reference state of conduct in which nothing presses anybody. */
export const calm: Conduct['reference'] = {
  stall: 0,
  shock: 0,
  provoked: 0,
  urged: 0.5,
  grievance: 0,
  need: 0.5,
  hope: 0,
  delivered: 0,
  refused: 0,
};

/** An action that comes once a year and does nothing, but for what is given. */
export const action = (party: string, id: string, changes: Partial<Action> = {}): Action => ({
  id,
  label: `${party}: ${id}`,
  party,
  rate: 1,
  effects: [],
  ...changes,
});
