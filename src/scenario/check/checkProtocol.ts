import { byId } from './checkById.js';
import { checkNames, name } from './checkName.js';
import { count, number } from './checkNumber.js';
import { checkVariant } from './checkVariant.js';
import type { Outline } from './Outline.js';
import type { Place } from './Place.js';

/** Checks the rules of the plenary. */
export function checkProtocol(place: Place, { parties }: Outline): void {
  const discounts = byId(parties, 'a party', number({ above: 0, most: 1 }));
  checkVariant(place, {
    saop: {
      required: { rounds: number(count) },
      optional: {
        order: (order) => {
          checkNames(order, parties, 'a party', { exactly: parties.length, because: 'every party once' });
        },
        discounts,
      },
    },
    singleText: {
      required: { chair: name(parties, 'a party'), drafts: number(count) },
      optional: { discounts },
    },
  });
}
