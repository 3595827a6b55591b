import type { Rules } from '../scenario/index.js';
import type { Beliefs } from './Beliefs.js';
import { trustAfter } from './trustAfter.js';

/** The part of {@link reliabilityOf} that no verification level changes. */
export function unwatchedReliability(
  rules: Rules,
  party: string,
  beliefs: Beliefs,
  obligor: string,
  stage: number,
): number {
  if (obligor === party) return 1;
  if (obligor !== 'payers') return trustAfter(beliefs.trust[obligor]!, stage - 1);
  const named = rules.costs?.doubtedBy?.[party] ?? [];
  if (named.length === 0) return 1;
  let sum = 0;
  for (const id of named) sum += trustAfter(beliefs.trust[id]!, stage - 1);
  return sum / named.length;
}
