import { checkName, checkNames, name } from './checkName.js';
import { checkNumber, number, positive, positiveOrZero, unit } from './checkNumber.js';
import { checkVariant } from './checkVariant.js';
import type { Outline } from './Outline.js';
import { keysOf, report, type Place } from './Place.js';

/** Checks what an event does. */
export function checkEffect(place: Place, { parties }: Outline): void {
  const party = name(parties, 'a party');
  const by = number({ least: -1, most: 1 });
  let doubters: readonly string[] = [];
  let low: number | undefined;
  let holder: string | undefined;
  const kind = checkVariant(place, {
    trust: {
      required: {
        of: (of) => (doubters = checkNames(of, parties, 'a party', { least: 1 })),
        party: (spot) => {
          checkName(spot, without(parties, ...doubters), "a party that is not in 'of'");
        },
      },
      optional: { kept: number(positiveOrZero), broken: number(positiveOrZero) },
    },
    mandate: {
      required: {
        party,
        low: (spot) => (low = checkNumber(spot, unit)),
        high: (spot) => {
          const high = checkNumber(spot, unit);
          if (high !== undefined && low !== undefined && high < low) {
            report(spot, 'inconsistent', `at least the low end, ${low}`);
          }
        },
      },
    },
    veto: { required: { party, months: number(positive) } },
    flexibility: { required: { party, by } },
    noDeal: { required: { party, by } },
    need: { required: { by } },
    pressure: { required: { by } },
    grievance: {
      required: {
        party: (spot) => (holder = checkName(spot, parties, 'a party')),
        against: (spot) => {
          checkName(spot, holder === undefined ? parties : without(parties, holder), 'another party');
        },
        by: number(positiveOrZero),
      },
    },
  });
  const keys = keysOf(place.value);
  if (kind === 'trust' && !keys.includes('kept') && !keys.includes('broken')) {
    report(place, 'missing', "'kept' or 'broken' promises", '', 'neither');
  }
}

function without(names: readonly string[], ...left: readonly string[]): string[] {
  return names.filter((id) => !left.includes(id));
}
