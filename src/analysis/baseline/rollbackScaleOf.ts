import { SixPartyError } from '../../scenario/index.js';
import type { Problem, Scenario } from '../../scenario/index.js';
import { optionProblem } from './optionProblem.js';

/** Where a scenario keeps what the scale of rollback for rewards is made of; indices in issue order. */
export interface RollbackScale {
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
export function rollbackScaleOf(scenario: Scenario): RollbackScale {
  const { issues, schedule, implemented } = scenario;
  const indexOf = (name: string): number => issues.findIndex(({ id }) => id === name);
  const [rollback, verification] = [indexOf('rollback'), indexOf('verification')];
  const rewards = issues.flatMap(({ obligation }, k) => (obligation?.side === 'B' ? [k] : []));
  const problems: Problem[] = [];
  const lack = (path: string, expected: string): void => {
    problems.push(optionProblem(path, 'missing', expected, undefined));
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
