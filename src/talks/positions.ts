import { argumentError, argumentProblem, holding, listOf, number } from '../input/index.js';
import { clamp } from '../numeric/index.js';
import { someRules, type Ladder, type Rules, type Rung } from '../scenario/index.js';
import type { Box } from '../valuation/index.js';
import type { DrawnFirmness } from './state/PrivateState.js';

/** What is kept of ladders under some rules. */
interface Kept {
  /** Per ladder: the index of its issue, −1 if the rules do not have it. */
  readonly issues: readonly number[];
  /** The box of each combination of rungs that was ever held. */
  readonly boxes: Map<number | string, Box>;
}

/** More than a cache: a box is the key under which the best gain within it is remembered. */
const kept = new WeakMap<Rules, WeakMap<readonly Ladder[], Kept>>();

function keptFor(rules: Rules, ladders: readonly Ladder[]): Kept {
  let perLadders = kept.get(rules);
  // Weak within weak: neither rules nor ladders are kept alive by their boxes.
  if (!perLadders) kept.set(rules, (perLadders = new WeakMap()));
  let one = perLadders.get(ladders);
  if (!one) {
    const issues = ladders.map(({ issue }) => rules.issues.findIndex(({ id }) => id === issue));
    perLadders.set(ladders, (one = { issues, boxes: new Map<number | string, Box>() }));
  }
  return one;
}

/** Lets go of what was kept of ladders that talks are over with, and of what others keep for their boxes. */
export function forgetPosition(rules: Rules, ladders: readonly Ladder[]): void {
  kept.get(rules)?.delete(ladders);
}

/**
 * Returns the options that are left open by what is insisted on at this flexibility: the same object for the same rungs
 * held. Issues the rules do not have are passed over, and of ladders that contradict each other the first counts.
 *
 * @param firmness - what the run drew for the party: it moves every firmness of an issue and bound. Default: nothing.
 * @param binding - how much the text binds, in [0, 1]: firmness counts for so much, but a text that binds less is
 *   answered by one rung below that for a plan at most, and by a red line as it is. Default 1.
 * @throws SixPartyError `invalid-option` where it fails for want of what it is given
 */
export function heldBox(
  rules: Rules,
  ladders: readonly Ladder[],
  flexibility: number,
  firmness?: DrawnFirmness,
  binding = 1,
): Box {
  try {
    return boxHeld(rules, ladders, flexibility, firmness, binding);
  } catch (cause) {
    throw argumentError(cause, 'There is nothing to be insisted on.', [
      argumentProblem('rules', rules, someRules),
      argumentProblem('ladders', ladders, someLadders),
      argumentProblem('flexibility', flexibility, number()),
      argumentProblem('binding', binding, number()),
    ]);
  }
}

const someLadders = listOf(holding('a ladder {issue, bound, rungs}', { rungs: Array.isArray }));

function boxHeld(
  rules: Rules,
  ladders: readonly Ladder[],
  flexibility: number,
  firmness: DrawnFirmness | undefined,
  binding: number,
): Box {
  const { issues, boxes } = keptFor(rules, ladders);
  const held = (n: number): number => {
    const { bound, rungs } = ladders[n]!;
    return placeHeld(rungs, flexibility, firmness?.[bound][issues[n]!] ?? 0, binding);
  };
  // Rungs as the digits of one number: this is asked at every answer, and a text would have to be made.
  let number = 0;
  let digit = 1;
  for (let n = 0; n < ladders.length; n++) {
    number += digit * held(n);
    digit *= ladders[n]!.rungs.length + 1;
  }
  const key = digit <= Number.MAX_SAFE_INTEGER ? number : ladders.map((_, n) => held(n)).join(' ');
  let box = boxes.get(key);
  if (!box) {
    const rungs = ladders.map((ladder, n) => ladder.rungs[held(n)]);
    boxes.set(key, (box = boxOf(rules, ladders, issues, rungs)));
  }
  return box;
}

/**
 * Returns the place of the rung that is in force, or that behind the last one if nothing is insisted on any more.
 *
 * @param by - what was drawn for all its rungs
 * @param binding - as in {@link heldBox}
 */
export function placeHeld(rungs: readonly Rung[], flexibility: number, by: number, binding: number): number {
  const forPlan = firstHeld(rungs, flexibility, by, 1);
  return binding === 1 ? forPlan : Math.min(forPlan + 1, firstHeld(rungs, flexibility, by, binding));
}

function firstHeld(rungs: readonly Rung[], flexibility: number, by: number, binding: number): number {
  for (let place = 0; place < rungs.length; place++) {
    const { firmness } = rungs[place]!;
    if (firmness === 'never' || flexibility < clamp(firmness + by, 0, 1) * binding) return place;
  }
  return rungs.length;
}

/** @param held - the rung in force of each ladder */
function boxOf(
  rules: Rules,
  ladders: readonly Ladder[],
  issues: readonly number[],
  held: readonly (Rung | undefined)[],
): Box {
  const min = rules.issues.map(() => 0);
  const max = rules.issues.map((issue) => issue.options.length - 1);
  ladders.forEach(({ bound }, n) => {
    const k = issues[n]!;
    const level = held[n]?.level;
    if (level === undefined || k < 0) return;
    if (bound === 'atLeast') min[k] = Math.min(max[k]!, Math.max(min[k]!, level));
    else max[k] = Math.max(min[k]!, Math.min(max[k]!, level));
  });
  return Object.freeze({ min: Object.freeze(min), max: Object.freeze(max) });
}
