import type { Deal } from '../../../scenario/index.js';
import type { DutyChoice, Objection, Urging } from '../../../talks/index.js';

/** What a party would do whatever the state; {@link moveOf} makes a legal move of it. */
export interface Intent {
  /** Which of the legal moves, counted round and round. */
  readonly pick: number;
  readonly deal: Deal;
  /** Meetings asked for, of which those count that are allowed. */
  readonly meetings: readonly Urging[];
  readonly objections: readonly Objection[];
  readonly counter: Deal | undefined;
  /** Repeated for as many duties as are open. */
  readonly choices: readonly DutyChoice[];
}
