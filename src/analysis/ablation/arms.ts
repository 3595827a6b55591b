import { isRecord, isSixPartyError, problem, SixPartyError } from '../../input/index.js';
import { frozenScenario } from '../../scenario/index.js';
import { runTalks, type Talks } from '../../talks/index.js';
import type { Mechanism } from './mechanisms/Mechanism.js';

/** A mechanism in a policy: the scenario with and without it, or why it cannot be switched off there. */
export type Arms = { readonly with: Talks; readonly without: Talks } | { readonly why: string };

/**
 * Returns both arms of a mechanism.
 *
 * @throws SixPartyError `invalid-option` if a mechanism of one's own throws, or returns what is no scenario
 */
export function armsOf(mechanism: Mechanism, arm: Talks): Arms {
  try {
    const first = switched(mechanism, 'with', arm);
    return { with: first, without: switched(mechanism, 'without', arm) };
  } catch (cause) {
    if (!isSixPartyError(cause) || cause.code !== 'invalid-scenario') throw cause;
    const problems = cause.issues.map(({ path, message }) => `${path}: ${message}`);
    return { why: problems.join(' ') || cause.message };
  }
}

function switched(mechanism: Mechanism, side: 'with' | 'without', arm: Talks): Talks {
  let scenario: unknown;
  try {
    scenario = side === 'with' ? (mechanism.with?.(arm) ?? arm) : mechanism.without(arm);
  } catch (cause) {
    if (isSixPartyError(cause)) throw cause;
    throw failed(mechanism, side, cause instanceof Error ? cause.message : cause, cause);
  }
  if (!isRecord(scenario)) throw failed(mechanism, side, scenario, undefined);
  return frozenScenario(scenario as unknown as Talks);
}

function failed({ id }: Mechanism, side: string, found: unknown, cause: unknown): SixPartyError {
  const error = new SixPartyError('invalid-option', `Mechanism "${id}" cannot be switched.`, [
    problem(`mechanisms.${id}.${side}`, 'inconsistent', 'a scenario to be returned', found),
  ]);
  error.cause = cause;
  return error;
}

/** Most runs that are played again to see whether anything at all differs. */
export const LOOKED_AT = 20;

/** Tells how many of the first runs are the same in every event, with and without something; 0 if one is not. */
export function runsAlike(
  { with: first, without: second }: Record<'with' | 'without', Talks>,
  seed: string,
  runs: number,
): number {
  const most = Math.min(runs, LOOKED_AT);
  for (let run = 0; run < most; run++) {
    const [one, other] = [first, second].map((scenario) => {
      const { events } = runTalks(scenario, { seed: `${seed}/${run}` }).trace;
      return JSON.stringify(events);
    });
    if (one !== other) return 0;
  }
  return most;
}
