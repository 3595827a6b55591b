import fc from 'fast-check';
import { problem, SixPartyError } from '../../input/index.js';
import { runTalks } from '../../talks/index.js';
import type { Run, Talks, Trace } from '../../talks/index.js';
import { evaluate, type EvaluateOptions } from '../temporal/evaluate.js';
import type { Formula } from '../temporal/Formula.js';

/**
 * A claim about a run: a temporal formula, or a predicate. A predicate fails a run by returning false or by
 * throwing, as those of fast-check do (assertions of a test runner throw); `fc.pre` leaves a run out.
 */
export type Claim = Formula | ClaimPredicate;

/** A claim as code. It is synchronous, and depends on the run alone. */
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- a predicate of assertions returns nothing
export type ClaimPredicate = (run: Run) => boolean | void;

/**
 * The verdict on a claim for one run; `untested` if it holds without need of its conclusion, `left out` if the
 * precondition of a predicate was not met.
 */
export type Judgement = 'kept' | 'untested' | 'left out' | Breach;

/** Why a run that breaks nothing did not put the claim to the test. */
export const untriggered = {
  untested: 'the premise did not come true',
  'left out': 'fc.pre left it out',
} as const;

/** A run of which a claim is not true. */
export interface Breach {
  /** Simulation seed of the run that breaks the claim. */
  readonly seed: string;
  /** Why, in words. */
  readonly reason: string;
  /** Undefined if the talks themselves failed. */
  readonly trace: Trace | undefined;
  /** What was thrown, if anything was. */
  readonly cause?: unknown;
}

/** How a claim is held against a run. */
export interface JudgeOptions extends EvaluateOptions {
  /** A predicate that returns nothing is refused: whoever forgot to return counts every run as a yes. */
  readonly mustSay?: boolean;
}

/** Plays the talks from one seed and holds the claim against them. */
export function judgeClaim(
  talks: Talks,
  seed: string,
  claim: Claim,
  { mustSay = false, ...options }: JudgeOptions = {},
): Judgement {
  let run: Run;
  try {
    run = runTalks(talks, { seed });
  } catch (cause) {
    return { seed, reason: `the talks could not be played: ${messageOf(cause)}`, trace: undefined, cause };
  }
  if (typeof claim === 'function') return judgePredicate(run, claim, mustSay);
  const { holds, reason, triggered } = evaluate(claim, run, options);
  if (!holds) return { seed, reason, trace: run.trace };
  return triggered === undefined ? 'untested' : 'kept';
}

function judgePredicate(run: Run, claim: ClaimPredicate, mustSay: boolean): Judgement {
  const { trace } = run;
  const { seed } = trace;
  let said: unknown;
  try {
    said = claim(run);
  } catch (cause) {
    if (fc.PreconditionFailure.isFailure(cause)) return 'left out';
    return { seed, reason: messageOf(cause), trace, cause };
  }
  if (said === true || (said === undefined && !mustSay)) return 'kept';
  if (said === false) return { seed, reason: `${nameOf(claim)} is false of it`, trace };
  throw noVerdict(said, mustSay);
}

function nameOf({ name }: { readonly name: string }): string {
  return name === '' || name === 'claim' ? 'the claim' : `the claim ${name}`;
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function noVerdict(said: unknown, mustSay: boolean): SixPartyError {
  const promise = typeof (said as { then?: unknown } | null)?.then === 'function';
  const silent = { received: 'nothing', hint: 'A share counts yes and no: return one of them.' };
  const words = promise
    ? { received: 'a promise', hint: 'It cannot wait.' }
    : said === undefined
      ? silent
      : {};
  return new SixPartyError('invalid-option', 'A claim says yes or no of a run.', [
    problem('claim', 'wrong-type', mustSay ? 'true or false' : 'true, false or nothing', said, words),
  ]);
}
