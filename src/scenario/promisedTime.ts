import { argumentError, argumentProblem, holding, isRecord, whole } from '../input/index.js';
import type { Issue } from './parts/issues.js';
import type { Schedule } from './parts/schedule.js';

/** What the promised time of a level depends on: a scenario has it, and so have its rules. */
export interface PromisedTimeRules {
  /** In issue order, with what each step takes. */
  readonly issues: readonly Issue[];
  /** Without it nothing is promised. */
  readonly schedule?: Schedule;
}

/**
 * The promised time of a level: how many months a text that names it allows from the signature until it is
 * reached. Steps of one stage are carried out side by side, and a stage follows the one before; so it is the
 * sum, over the stages that the issue's new levels pass, of the longest promised months among them in that
 * stage. It counts this issue alone: what waits for steps of other issues is not in it.
 *
 * @param rules - a scenario or its rules
 * @param sequencing - option of the sequencing issue: the row of the stage table
 * @param issue - place of the issue in issue order
 * @param floor - level that stands already, from which on levels are new
 * @param level - level that the text names
 * @returns months ≥ 0; 0 where nothing is new, and where nobody owes steps (no schedule, no obligation)
 * @throws SixPartyError `invalid-option` where it fails for want of what it is given
 */
export function promisedMonths(
  rules: PromisedTimeRules,
  sequencing: number,
  issue: number,
  floor: number,
  level: number,
): number {
  try {
    return monthsUpTo(rules, sequencing, issue, floor, level);
  } catch (cause) {
    const numbers = { sequencing, issue, floor, level };
    throw argumentError(cause, 'There is no such promised time.', [
      argumentProblem('rules', rules, someRules),
      ...Object.entries(numbers).map(([name, value]) => argumentProblem(name, value, whole(0))),
    ]);
  }
}

const someRules = holding('a scenario or its rules', {
  issues: (issues) => Array.isArray(issues) && issues.every(isRecord),
});

function monthsUpTo(
  rules: PromisedTimeRules,
  sequencing: number,
  issue: number,
  floor: number,
  level: number,
): number {
  const { schedule } = rules;
  const { id, obligation } = rules.issues[issue]!;
  if (schedule === undefined || obligation === undefined) return 0;
  const { monthsPerStage, stages } = schedule.sequencing;
  const stageOf = stages[sequencing]![id]!;
  let months = 0;
  let longest = 0;
  // Stages never go down from level to level: a stage is over where the next level has another one.
  for (let at = floor + 1; at <= level; at++) {
    if (at > floor + 1 && stageOf[at - 1] !== stageOf[at - 2]) {
      months += longest;
      longest = 0;
    }
    longest = Math.max(longest, obligation.months?.[at - 1] ?? monthsPerStage);
  }
  return months + longest;
}
