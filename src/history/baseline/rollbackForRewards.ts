import { readWeight } from '../../analysis/index.js';
import type { PartyWeight, WeightedPosition } from '../../analysis/index.js';
import { cursorOn, isRecord, member, problem, refuse, report, SixPartyError } from '../../input/index.js';
import type { Problem } from '../../input/index.js';
import { isDeal } from '../../scenario/index.js';
import type { Deal, Scenario } from '../../scenario/index.js';
import { initialState, rulebookOf } from '../../talks/index.js';
import { bestDeal, compileValuation } from '../../valuation/index.js';

/**
 * How much each of the six counts. Capability is its share of the world's material capabilities in 2007
 * (composite index of the Correlates of War project, National Material Capabilities 4.0, as listed at
 * https://en.wikipedia.org/wiki/Composite_Index_of_National_Capability). That such a share stands for
 * influence on these talks is a judgement, and a doubtful one: it counts people and steel, not a border, a
 * pipeline or a weapon. Salience is a judgement throughout: all of it for Pyongyang, nearly all for Seoul
 * and Tokyo, part of it for Washington with a war in Iraq and for Beijing, least for Moscow.
 */
export const sixPartyWeights: Readonly<Record<string, PartyWeight>> = {
  US: { capability: 0.1421, salience: 0.7 },
  DPRK: { capability: 0.0129, salience: 1 },
  China: { capability: 0.1986, salience: 0.7 },
  ROK: { capability: 0.0239, salience: 0.9 },
  Japan: { capability: 0.0427, salience: 0.8 },
  Russia: { capability: 0.0393, salience: 0.4 },
};

/**
 * Places every party of a six-party scenario on the scale of `rollbackPosition`, for `weightedForecast`.
 *
 * A party stands where the deal lies that it would like best: of all deals the one with its highest expected
 * gain, on its preferences and beliefs at the start, intervals at their middle value. That is its wish, not
 * what it declares: the six are alone with their values here, without mandate, position or opponent.
 *
 * @param scenario - issues `rollback` and `verification`, rewards, a schedule
 * @param weights - capability and salience per party id. Default: `sixPartyWeights`, which are judgements
 * @returns a position for every party, in scenario order
 * @throws SixPartyError `invalid-option` with every weight that is missing or wrong, or with what the
 *   scenario lacks; `invalid-scenario`
 */
export function rollbackForRewards(
  scenario: Scenario,
  weights: Readonly<Record<string, PartyWeight>> = sixPartyWeights,
): WeightedPosition[] {
  const book = rulebookOf(scenario);
  const given = cursorOn(weights, 'weights');
  for (const id of book.ids) {
    const weight = member(given, id);
    if (isRecord(weight.value)) readWeight(weight);
    else report(weight, 'wrong-type', 'capability and salience of the party');
  }
  refuse('invalid-option', 'These weights do not fit the scenario.', given.problems);
  const state = initialState(book, 'baseline');
  return book.ids.map((party) => {
    const valuation = compileValuation(book.rules, party, state.private[party]!, state.public.levels);
    const { capability, salience } = weights[party]!;
    const position = rollbackPosition(scenario, bestDeal(valuation).deal);
    return { party, position, capability, salience };
  });
}

/**
 * Places a deal on the scale of rollback for rewards: 0 is no rollback and every reward at once, 100 is
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
    refuse('invalid-deal', 'This is no deal of the scenario.', [
      problem('deal', 'wrong-type', 'one option for every issue', deal),
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

/** Where a scenario keeps what the scale of rollback for rewards is made of; indices in issue order. */
interface RollbackScale {
  readonly rollback: number;
  readonly verification: number;
  readonly sequencing: number;
  /** Issues that reward the rollback: those of side B. */
  readonly rewards: readonly number[];
  /** Last level per issue. */
  readonly tops: readonly number[];
  /** Levels implemented at the start. */
  readonly present: readonly number[];
  /** Stage of a step under an option of the sequencing issue. */
  stageOf(option: number, issue: number, level: number): number;
}

/**
 * Finds what the scale needs: issues `rollback` and `verification`, rewards, and a schedule.
 *
 * @throws SixPartyError `invalid-option` with everything that is missing
 */
function rollbackScaleOf(scenario: Scenario): RollbackScale {
  const { issues, schedule, implemented } = scenario;
  const indexOf = (name: string): number => issues.findIndex(({ id }) => id === name);
  const [rollback, verification] = [indexOf('rollback'), indexOf('verification')];
  const rewards = issues.flatMap(({ obligation }, k) => (obligation?.side === 'B' ? [k] : []));
  const problems: Problem[] = [];
  const lack = (path: string, expected: string): void => {
    problems.push(problem(path, 'missing', expected, undefined));
  };
  if (issues[rollback]?.obligation === undefined) lack('scenario.issues', "an issue 'rollback' that is owed");
  if (verification < 0) lack('scenario.issues', "an issue 'verification'");
  if (rewards.length === 0) lack('scenario.issues', 'an issue that rewards: an obligation of side B');
  if (schedule === undefined) lack('scenario.schedule', 'a schedule: the scale asks what comes first');
  if (schedule === undefined || problems.length > 0) {
    throw new SixPartyError('invalid-option', 'The scenario has no rollback for rewards.', problems);
  }
  const { issue, stages } = schedule.sequencing;
  return {
    rollback,
    verification,
    sequencing: indexOf(issue),
    rewards,
    tops: issues.map(({ options }) => options.length - 1),
    present: issues.map(({ id }) => implemented?.[id] ?? 0),
    stageOf: (option, k, level) => stages[option]![issues[k]!.id]![level - 1]!,
  };
}
