import type { Conduct } from '../../src/scenario/index.js';

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
