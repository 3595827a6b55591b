import { SixPartyError } from '../../scenario/index.js';
import { rulebookOf } from '../../talks/index.js';
import type { EvaluateOptions } from './EvaluateOptions.js';
import type { Evaluation } from './Evaluation.js';
import type { Formula } from './Formula.js';
import { compile } from './judging/compile.js';
import { decidedAt } from './judging/decidedAt.js';
import { judge } from './judging/judge.js';
import { watch } from './judging/watch.js';
import { clausesOf } from './reasons/clausesOf.js';
import { groundOf } from './reasons/groundOf.js';
import { labelOf } from './reasons/labelOf.js';
import { reasonOf } from './reasons/reasonOf.js';
import type { EventLog, RunSource } from './RunSource.js';

/**
 * Whether a formula holds of a run, read at its first position, and why. Takes time in proportion to
 * operators × positions, after one replay of the events.
 *
 * @param run - a run, a trace or a session; one that is not over is judged as it stands
 * @throws SixPartyError `unknown-name` (a party, issue, option or event that the scenario does not have, with
 *   the nearest name), `invalid-option` (a formula that is none, a bound, `per`), `invalid-trace` (no run),
 *   `invalid-scenario`; all problems of a formula at once
 */
export function evaluate(formula: Formula, run: RunSource, options: EvaluateOptions = {}): Evaluation {
  const { scenario, events } = logOf(run);
  const { per = 'round' } = options;
  if (per !== 'round' && per !== 'event') throw notPer(per);
  const book = rulebookOf(scenario);
  const { term, meanings } = compile(book, formula);
  const watched = watch(book, events, meanings, per);
  const { positions } = watched;
  const judged = judge(term, watched.columns, positions.length);
  const ground = groundOf(book, meanings, watched, per);
  const reason = reasonOf(clausesOf(ground, judged, 0), (from, to) =>
    labelOf(book, positions, per, from, to),
  );
  return { holds: judged.column[0] === 1, at: decidedAt(judged, 0), reason };
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
    {
      path: 'run',
      code: 'wrong-type',
      expected: 'what runTalks returns',
      received: events === undefined ? typeof run : 'no list of events',
      message,
      hint: '',
    },
  ]);
}

function isEvent(event: unknown): boolean {
  return typeof (event as { type?: unknown } | null)?.type === 'string';
}

function notPer(per: unknown): SixPartyError {
  const message = `A position is a round or an event, not ${String(per)}.`;
  return new SixPartyError('invalid-option', message, [
    { path: 'per', code: 'unknown-name', expected: 'round, event', received: String(per), message, hint: '' },
  ]);
}
