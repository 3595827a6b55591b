import { checkById, byId } from './checkById.js';
import { listOf } from './checkList.js';
import { checkName, checkNames } from './checkName.js';
import { checkNumber, number, positive, positiveOrZero } from './checkNumber.js';
import { checkRecord } from './checkRecord.js';
import type { Outline } from './Outline.js';
import { member, report, type Place } from './Place.js';

/** Checks who pays. */
export function checkCosts(place: Place, outline: Outline): void {
  const payers = outline.parties.filter((id) => outline.payers?.includes(id) === true);
  checkRecord(
    place,
    {
      shares: (shares) => {
        checkShares(shares, outline);
      },
      costs: (costs) => {
        checkCostLists(costs, outline);
      },
    },
    {
      burden: byId(payers, 'a party with a share', number(positiveOrZero)),
      doubtedBy: byId(outline.parties, 'a party', (trusted, party) => {
        const others = outline.parties.filter((id) => id !== party);
        checkNames(trusted, others, 'another party', { least: 1 });
      }),
      optOut: byId(payers, 'a party with a share', (condition) => {
        const issue = member(condition, 'issue').value;
        const options = typeof issue === 'string' ? outline.options.get(issue) : undefined;
        checkRecord(condition, {
          issue: (spot) => {
            checkName(spot, outline.issues, 'an issue');
          },
          below: number({ least: 1, most: (options ?? Infinity) - 1, integer: true }),
        });
      }),
    },
  );
}

function checkShares(place: Place, outline: Outline): void {
  let sum = 0;
  let complete = true;
  checkById(place, outline.parties, 'a party', (share) => {
    const value = checkNumber(share, positive);
    complete &&= value !== undefined;
    sum += value ?? 0;
  });
  if (complete && place.value !== undefined && !(Math.abs(sum - 1) <= 1e-9)) {
    report(place, 'wrong-sum', 'shares with the sum 1', '', `the sum ${sum}`);
  }
}

function checkCostLists(place: Place, outline: Outline): void {
  const owed = [...outline.obligors].filter(([, obligor]) => obligor === 'payers').map(([issue]) => issue);
  checkById(place, outline.issues, 'an issue', (list, issue) => {
    if (!owed.includes(issue)) {
      return report(list, 'inconsistent', "no costs, because the obligor of this issue is not 'payers'");
    }
    const exactly = outline.options.get(issue)! - 1;
    listOf(number(positiveOrZero), { exactly, because: 'one per level from 1' })(list);
  });
  for (const issue of owed) {
    const list = member(place, issue);
    if (list.value === undefined && place.value !== undefined) {
      report(list, 'missing', "the cost of each level, because its obligor is 'payers'");
    }
  }
}
