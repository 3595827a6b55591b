import type { Rules } from '../scenario/index.js';
import type { Beliefs } from './Beliefs.js';
import { deterred } from './deterred.js';
import { isWatched } from './isWatched.js';
import { unwatchedReliability } from './unwatchedReliability.js';

/**
 * ρ of design §5.3: the chance in [0, 1], as `party` sees it, that `obligor` performs at a stage.
 *
 * @param obligor - party id, or `payers`: certain to all but those who doubt them, to whom it is the
 * mean of their trust in the parties that `costs.doubtedBy` names
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
): number {
  const trust = unwatchedReliability(rules, party, beliefs, obligor, stage);
  if (!isWatched(rules, party, obligor)) return trust;
  return deterred(trust, rules.schedule!.verification!.deterrence[watch]!);
}
