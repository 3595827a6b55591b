import type { Rules } from '../scenario/index.js';
import type { Beliefs } from './Beliefs.js';
import { trustAfter } from './trustAfter.js';

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
  if (obligor === party) return 1;
  if (obligor === 'payers') {
    const named = rules.costs?.doubtedBy?.[party] ?? [];
    if (named.length === 0) return 1;
    const sum = named.reduce((total, id) => total + trustAfter(beliefs.trust[id]!, stage - 1), 0);
    return sum / named.length;
  }
  const trust = trustAfter(beliefs.trust[obligor]!, stage - 1);
  const verification = rules.schedule?.verification;
  if (obligor !== verification?.monitored) return trust;
  return 1 - (1 - trust) * (1 - verification.deterrence[watch]!);
}
