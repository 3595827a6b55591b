import { isRecord, isSixPartyError, problem, SixPartyError } from '../../input/index.js';
import { frozenScenario, scenarioHash } from '../../scenario/index.js';
import { isTrusted, type Talks } from '../../talks/index.js';
import type { Dose, Lever } from './leversOf.js';

/** The scenario with one dose of a lever. */
export interface LeverArm {
  /** The lever that is moved. */
  readonly lever: Lever;
  /** How far, in words. */
  readonly dose: string;
  readonly scenario: Talks;
}

/** A dose that makes no valid scenario. */
export interface SkippedDose {
  /** Id of the lever. */
  readonly lever: string;
  /** How far it would be moved, in words. */
  readonly dose: string;
  /** What would be wrong with the scenario. */
  readonly why: string;
}

/**
 * Returns the arms of all doses. A dose that changes nothing is none.
 *
 * @throws SixPartyError `invalid-option` if a lever of one's own throws, or returns what is no scenario
 */
export function armsOfLevers(
  scenario: Talks,
  levers: readonly Lever[],
): { readonly arms: readonly LeverArm[]; readonly skipped: readonly SkippedDose[] } {
  const skipped: SkippedDose[] = [];
  const arms = levers.flatMap((lever) =>
    lever.doses.flatMap((dose): LeverArm[] => {
      try {
        const changed = dosed(lever, dose, scenario);
        return isSame(changed, scenario) ? [] : [{ lever, dose: dose.label, scenario: changed }];
      } catch (cause) {
        if (!isSixPartyError(cause) || cause.code !== 'invalid-scenario') throw cause;
        const problems = cause.issues.map(({ path, message }) => `${path}: ${message}`);
        skipped.push({ lever: lever.id, dose: dose.label, why: problems.join(' ') || cause.message });
        return [];
      }
    }),
  );
  return { arms, skipped };
}

function dosed(lever: Lever, dose: Dose, scenario: Talks): Talks {
  let changed: unknown;
  try {
    changed = dose.change(scenario);
  } catch (cause) {
    if (isSixPartyError(cause)) throw cause;
    throw failed(lever, dose, cause instanceof Error ? cause.message : cause, cause);
  }
  if (!isRecord(changed)) throw failed(lever, dose, changed, undefined);
  return frozenScenario(changed as unknown as Talks);
}

function failed({ id }: Lever, { label }: Dose, found: unknown, cause: unknown): SixPartyError {
  const error = new SixPartyError('invalid-option', `Lever "${id}" cannot be moved.`, [
    problem(`levers.${id}.${label}`, 'inconsistent', 'a scenario to be returned', found),
  ]);
  error.cause = cause;
  return error;
}

/** Agents of one's own are told apart by themselves: the same parameters may stand for anything. */
function isSame(one: Talks, other: Talks): boolean {
  if (one === other) return true;
  const isOwn = Object.values(one.agents).some((agent, n) => {
    return !isTrusted(agent) && agent !== Object.values(other.agents)[n];
  });
  return !isOwn && scenarioHash(one) === scenarioHash(other);
}
