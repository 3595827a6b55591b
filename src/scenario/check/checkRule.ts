import { checkById } from './checkById.js';
import { names } from './checkName.js';
import { checkNumber, number, positiveOrZero } from './checkNumber.js';
import { checkVariant } from './checkVariant.js';
import type { Outline } from './Outline.js';
import { report, type Place } from './Place.js';

/** Checks who must say yes. */
export function checkRule(place: Place, { parties }: Outline): void {
  const vetoes = names(parties, 'a party');
  let votes = 0;
  checkVariant(place, {
    unanimity: {},
    quorum: {
      required: { yes: number({ least: 1, most: Math.max(parties.length, 1), integer: true }) },
      optional: { vetoes },
    },
    weighted: {
      required: {
        votes: (spot) => {
          checkById(spot, parties, 'a party', (weight) => {
            votes += checkNumber(weight, positiveOrZero) ?? 0;
          });
        },
        quota: (quota) => {
          const needed = checkNumber(quota, { above: 0 });
          if (needed === undefined || needed <= votes + 1e-9) return;
          report(quota, 'inconsistent', `at most ${votes}, the votes of all parties`, '', String(needed));
        },
      },
      optional: { vetoes },
    },
  });
}
