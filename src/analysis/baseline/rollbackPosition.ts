import { isDeal, SixPartyError } from '../../scenario/index.js';
import type { Deal, Scenario } from '../../scenario/index.js';
import { rulebookOf } from '../../talks/index.js';
import { optionProblem } from './optionProblem.js';
import { rollbackScaleOf } from './rollbackScaleOf.js';

/**
 * Where a deal lies on the scale of rollback for rewards: 0 is no rollback and every reward at once, 100 is
 * full rollback and verification with no reward before the rollback is complete.
 *
 * position = 50 × A + 50 × (1 − B). A is how far rollback and verification go, the mean of level / last
 * level of the two. B is how much comes before: the mean over the rewarding issues (side B) of the share of
 * their levels that fall due at an earlier stage than the last step of full rollback, or at any stage if the
 * deal stops short of it. Levels implemented at the start count as done and, unless the rollback was
 * complete, as given before. Equal weight for both halves and equal steps are a judgement; by it, nothing
 * for nothing lies at 50. What a deal is worth to anybody plays no part.
 *
 * @param scenario - a six-party scenario: issues `rollback` and `verification`, rewards, a schedule
 * @param deal - of that scenario
 * @returns from 0 to 100
 * @throws SixPartyError `invalid-deal`, `invalid-option` if the scenario has no such scale, `invalid-scenario`
 */
export function rollbackPosition(scenario: Scenario, deal: Deal): number {
  const scale = rollbackScaleOf(rulebookOf(scenario).scenario);
  if (!isDeal(scenario, deal)) {
    throw new SixPartyError('invalid-deal', 'This is no deal of the scenario.', [
      optionProblem('deal', 'wrong-type', 'one option for every issue', deal),
    ]);
  }
  const { rollback, verification, sequencing, rewards, tops, present } = scale;
  const option = deal[sequencing]!;
  const reached = (k: number): number => Math.max(deal[k]!, present[k]!);
  const share = (k: number): number => reached(k) / tops[k]!;
  const dueAt = (k: number, level: number): number =>
    level <= present[k]! ? 0 : scale.stageOf(option, k, level);

  const isFull = reached(rollback) === tops[rollback];
  const done = isFull ? dueAt(rollback, tops[rollback]!) : Infinity;
  const early = rewards.map((k) => {
    let count = 0;
    while (count < reached(k) && dueAt(k, count + 1) < done) count++;
    return count / tops[k]!;
  });
  const asked = (share(rollback) + share(verification)) / 2;
  const before = early.reduce((sum, each) => sum + each, 0) / early.length;
  return 50 * asked + 50 * (1 - before);
}
