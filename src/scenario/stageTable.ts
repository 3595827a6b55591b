import { argumentProblem, holding, listOf, number, record, refuse, whole } from '../input/index.js';
import { clamp } from '../numeric/index.js';
import type { Issue } from './parts/issues.js';
import type { SequencingRule } from './parts/schedule.js';

/** How one side's levels spread over the stages. */
export interface StageRule {
  /** Stages over which the levels spread; 0 = all at the same stage. */
  readonly grain: number;
  /** Stages added; negative = earlier. */
  readonly shift: number;
  /** First stage allowed, an integer ≥ 1. */
  readonly min: number;
  /** Last stage allowed, an integer ≥ `min`. */
  readonly max: number;
}

/** One option of the sequencing issue: what side A owes, and what rewards it (side B). */
export interface StageRules {
  /** What the party owes whose programme the talks are about. */
  readonly A: StageRule;
  /** What the others owe in return. */
  readonly B: StageRule;
}

const someIssues = listOf(holding('an issue', { options: Array.isArray }));

const oneSide = record({ grain: number(), shift: number(), min: whole(1), max: whole(1) });

const someRules = listOf(record({ A: oneSide, B: oneSide }));

/**
 * Builds a stage table from one pair of rules per option of the sequencing issue: the step to level l of
 * an issue whose top level is m is due at stage `clamp(shift + ⌈grain · l / m⌉, min, max)`.
 *
 * @param issues - of the scenario; those without an obligation have no stages
 * @param rules - per option of the sequencing issue
 * @returns per option, per issue id: the stage of each level from 1
 * @throws SixPartyError `invalid-option`
 */
export function stageTable(issues: readonly Issue[], rules: readonly StageRules[]): SequencingRule['stages'] {
  refuse('invalid-option', 'There is no such table.', [
    argumentProblem('issues', issues, someIssues),
    argumentProblem('rules', rules, someRules),
  ]);
  return rules.map((sides) => {
    const row: Record<string, number[]> = {};
    for (const { id, options, obligation } of issues) {
      if (obligation === undefined) continue;
      const { grain, shift, min, max } = sides[obligation.side];
      const top = options.length - 1;
      row[id] = options
        .slice(1)
        .map((_, index) => clamp(shift + Math.ceil((grain * (index + 1)) / top), min, max));
    }
    return row;
  });
}
