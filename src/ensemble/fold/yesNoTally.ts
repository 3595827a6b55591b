import { shareOf } from './shareOf.js';
import type { Tally } from './Tally.js';

export function yesNoTally(alpha: number): Tally {
  let runs = 0;
  let yes = 0;
  return {
    add(values, width, column) {
      for (let at = column; at < values.length; at += width) {
        runs += 1;
        yes += values[at]!;
      }
    },
    summary: () => ({ kind: 'yesNo', runs, ...shareOf(yes, runs, alpha) }),
  };
}
