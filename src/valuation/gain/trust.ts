import { problem, SixPartyError } from '../../input/index.js';
import type { Issue, Rules } from '../../scenario/index.js';

/** All that a party's valuation of deals rests on, beside the public rules. Plain JSON. */
export interface Beliefs {
  /** Weight per issue, in issue order. */
  readonly weights: readonly number[];
  /** Value in [0, 1] per issue and option. */
  readonly values: readonly (readonly number[])[];
  /** Trust per other party id. */
  readonly trust: Readonly<Record<string, Trust>>;
  /** Parties whose failure stops the exchange. */
  readonly counterparts: readonly string[];
  /** Discount factor a year, in (0, 1]. */
  readonly discount: number;
  /** Value of having no new deal. */
  readonly noDeal: number;
}

/** Trust in one party as kept (α) and broken (β) promises; the expected reliability is α / (α + β). */
export interface Trust {
  /** Weight of kept promises, > 0. */
  readonly alpha: number;
  /** Weight of broken promises, > 0. */
  readonly beta: number;
}

/** Returns trust as a probability in (0, 1): the expected reliability α / (α + β). */
export function trustOf(trust: Trust): number {
  return trust.alpha / (trust.alpha + trust.beta);
}

/**
 * Returns trust as a probability after `kept` ≥ 0 more kept promises: (α + kept) / (α + β + kept). This is
 * how trust learns within a schedule: at stage s, s − 1 stages have been kept (docs/model.md, Expected gain).
 */
export function trustAfter(trust: Trust, kept: number): number {
  return (trust.alpha + kept) / (trust.alpha + trust.beta + kept);
}

/**
 * Returns the parties on which the step to a level ≥ 1 of an issue rests, where these are others than its issue's
 * obligor: its guarantors, or payers of its own. Undefined where it rests on the obligor.
 */
export function standingBehind(
  { costs }: Pick<Rules, 'costs'>,
  { id, obligation }: Issue,
  level: number,
): readonly string[] | undefined {
  if (obligation?.obligor !== 'payers') return obligation?.guarantors?.[level - 1] ?? undefined;
  const payers = costs?.payers?.[id]?.[level - 1];
  return payers ? Object.keys(payers) : undefined;
}

/**
 * Returns ρ of docs/model.md: the chance in [0, 1], as `party` sees it, that `obligor` performs at a stage.
 *
 * @param obligor - party id, or `payers`: certain to all but those who doubt them, to whom it is the
 * mean of their trust in the parties that `costs.doubtedBy` names
 * @param behind - who stands behind the step ({@link standingBehind}): it is then the mean of the trust in these,
 * for payers to those who doubt them only
 * @param stage - ≥ 1; the stages before it have been kept
 * @param watch - verification level in force: what it deters counts for the monitored party only
 */
export function reliabilityOf(
  rules: Rules,
  party: string,
  beliefs: Beliefs,
  obligor: string,
  stage: number,
  watch: number,
  behind?: readonly string[],
): number {
  const trust = unwatchedReliability(rules, party, beliefs, obligor, stage, behind);
  if (!isWatched(rules, party, obligor, behind)) return trust;
  return deterred(trust, rules.schedule!.verification!.deterrence[watch]!);
}

/** Returns the part of {@link reliabilityOf} that no verification level changes. */
export function unwatchedReliability(
  rules: Rules,
  party: string,
  beliefs: Beliefs,
  obligor: string,
  stage: number,
  behind?: readonly string[],
): number {
  if (obligor === party) return 1;
  if (obligor !== 'payers') {
    if (behind !== undefined) return meanTrust(beliefs, party, behind, stage);
    return trustAfter(trustIn(beliefs, obligor), stage - 1);
  }
  const named = rules.costs?.doubtedBy?.[party] ?? [];
  return named.length === 0 ? 1 : meanTrust(beliefs, party, behind ?? named, stage);
}

/** A party is certain of itself. */
function meanTrust(beliefs: Beliefs, party: string, ids: readonly string[], stage: number): number {
  let sum = 0;
  for (const id of ids) sum += id === party ? 1 : trustAfter(trustIn(beliefs, id), stage - 1);
  return sum / ids.length;
}

/** Beliefs need no trust in those who owe nothing: so it is missed no sooner than here. */
function trustIn({ trust }: Beliefs, party: string): Trust {
  const held = trust[party];
  if (held !== undefined) return held;
  throw new SixPartyError('invalid-option', `There is no belief in how reliable ${party} is.`, [
    problem(`beliefs.trust.${party}`, 'wrong-type', 'trust {alpha, beta}', held),
  ]);
}

/** Tells whether verification counts where `party` asks itself if `obligor` will perform. Guarantors are not watched. */
export function isWatched(rules: Rules, party: string, obligor: string, behind?: readonly string[]): boolean {
  if (behind !== undefined) return false;
  return obligor !== party && obligor !== 'payers' && obligor === rules.schedule?.verification?.monitored;
}

/** Returns the chance in [0, 1] that a watched party performs: what it would have broken is deterred with a chance. */
export function deterred(trust: number, deterrence: number): number {
  return 1 - (1 - trust) * (1 - deterrence);
}
