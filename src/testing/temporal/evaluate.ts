import {
  checkOptions,
  oneOf,
  problem,
  SixPartyError,
  type Reader,
  type OptionRules,
} from '../../input/index.js';
import { rulebookOf } from '../../talks/index.js';
import type { Trace } from '../../talks/index.js';
import { compile } from './compile.js';
import { decidedAt } from './decidedAt.js';
import type { Formula } from './Formula.js';
import { judge } from './judge.js';
import { premiseOf } from './premiseOf.js';
import { reasonOf } from './reasonOf.js';
import { triggerOf, type Trigger } from './triggerOf.js';
import { watch } from './watch.js';

/** Options of `evaluate`. */
export interface EvaluateOptions {
  /**
   * What a position is. `round` (the default): a whole round, from its opening to the next one's; what
   * comes before the first opening belongs to the first. `event`: one event.
   */
  readonly per?: 'round' | 'event';
}

/** Reads what a position is. */
export const unit: Reader<'round' | 'event'> = oneOf(['round', 'event']);

/** The verdict on a formula for one run. */
export interface Evaluation {
  /** Whether the formula holds of the run. */
  readonly holds: boolean;
  /**
   * The position that decided, from 0: what came after it could not have changed the verdict. Per round,
   * position 0 is round 1.
   */
  readonly at: number;
  /** Why, out of the smallest parts that decided: "round 5, February 2005: the DPRK walked out". */
  readonly reason: string;
  /**
   * Where the run put the claim to the test; undefined if the verdict did not need the conclusion. `implies`: the premise
   * came true; `leadsTo`: a trigger came whose term is over; `before(p, q)`: q came; `weakUntil(p, q)` and
   * `release(q, p)`: p came to an end. Under `always` at any position, under
   * `eventually` at all, within one another on all levels. All else has no premise and is put to the test by every run; and
   * so is what does not hold.
   */
  readonly triggered: Trigger | undefined;
}

/** What a formula is evaluated on: a trace, or a run or session that holds one. It need not be finished. */
export type RunSource =
  | EventLog
  | {
      /** Scenario, seed and events of the run. */
      readonly trace: EventLog;
    };

/** The parts of a trace that matter. */
export type EventLog = Pick<Trace, 'scenario' | 'events'>;

/**
 * Says whether a formula holds of a run, read at its first position, and why. Takes time in proportion to
 * operators × positions, after one replay of the events.
 *
 * @param run - a run, a trace or a session; one that is not over is judged as it stands
 * @throws SixPartyError `unknown-name` (a party, issue, option or event that the scenario does not have, with
 *   the nearest name), `invalid-option` (a formula that is none, a bound, `per`), `invalid-trace` (no run),
 *   `invalid-scenario`; all problems of a formula at once
 */
export function evaluate(formula: Formula, run: RunSource, options: EvaluateOptions = {}): Evaluation {
  const { scenario, events } = logOf(run);
  checkOptions(
    options,
    { per: unit } satisfies OptionRules<keyof EvaluateOptions>,
    [],
    'A position is a round or an event.',
  );
  const { per = 'round' } = options;
  const book = rulebookOf(scenario);
  const { term, meanings } = compile(book, formula);
  const watched = watch(book, events, meanings, per);
  const judged = judge(term, watched.columns, watched.positions.length);
  const grounds = { book, meanings, watched, unit: per };
  const premise = judge(premiseOf(term), watched.columns, watched.positions.length);
  const at = decidedAt(judged, 0);
  return {
    holds: judged.column[0] === 1,
    at,
    reason: reasonOf(grounds, judged),
    triggered: triggerOf(grounds, premise, at),
  };
}

function logOf(run: RunSource): EventLog {
  const source = run as { readonly trace?: unknown } | null | undefined;
  const log = (source?.trace ?? source) as Partial<EventLog> | null | undefined;
  const events: unknown = log?.events;
  if (Array.isArray(events) && events.length > 0 && events.every(isEvent) && log?.scenario) {
    return log as EventLog;
  }
  const message = 'A formula is evaluated on a run, a session or a trace with its scenario and events.';
  throw new SixPartyError('invalid-trace', message, [
    problem('run', 'wrong-type', 'what runTalks returns', run, {
      message,
      ...(events !== undefined && { received: 'no list of events' }),
    }),
  ]);
}

function isEvent(event: unknown): boolean {
  return typeof (event as { type?: unknown } | null)?.type === 'string';
}
