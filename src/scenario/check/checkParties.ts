import { checkById, byId } from './checkById.js';
import { checkId } from './checkId.js';
import { checkLevels } from './checkLevels.js';
import { checkList } from './checkList.js';
import { checkNames, checkUnique } from './checkName.js';
import { checkNumber, number, positive, positiveOrZero, unit } from './checkNumber.js';
import { checkPreferences } from './checkPreferences.js';
import { checkQuantity, quantity } from './checkQuantity.js';
import { checkRecord } from './checkRecord.js';
import { checkText } from './checkText.js';
import type { Outline } from './Outline.js';
import { member, report, type Place } from './Place.js';

/** Checks the list of parties. */
export function checkParties(place: Place, outline: Outline): void {
  const parties = checkList(place, (party) => checkParty(party, outline), { least: 2 });
  checkUnique(parties.map((party) => member(party, 'id')));
}

function checkParty(party: Place, outline: Outline): void {
  const others = outline.parties.filter((id) => id !== member(party, 'id').value);
  let mandate: number | undefined = 1;
  checkRecord(
    party,
    {
      id: (id) => {
        checkId(id);
        if (id.value === 'payers')
          report(id, 'out-of-range', "an id other than 'payers', which means all that pay");
      },
      label: checkText,
      preferences: (preferences) => {
        checkPreferences(preferences, outline);
      },
    },
    {
      short: checkText,
      capital: checkText,
      head: checkText,
      declared: (declared) => {
        checkLevels(declared, outline);
      },
      noDeal: quantity({ least: -1, most: 1 }),
      discount: number({ above: 0, most: 1 }),
      trust: byId(others, 'another party', (trust) => {
        checkQuantity(trust, { above: 0, below: 1 });
      }),
      trustStrength: number(positive),
      counterparts: (counterparts) => {
        checkNames(counterparts, others, 'another party');
      },
      mandate: (place) => (mandate = checkQuantity(place, unit)),
      flexibility: (place) => {
        const flexibility = checkQuantity(place, unit);
        if (flexibility === undefined || mandate === undefined || flexibility <= mandate) return;
        report(
          place,
          'inconsistent',
          `flexibility within the mandate, at most ${mandate}`,
          '',
          String(flexibility),
        );
      },
      influence: (influence) => {
        checkInfluence(influence, others);
      },
      drift: (drift) => {
        checkRecord(drift, {}, { deterrent: number(), need: number(), pressure: number() });
      },
    },
  );
}

function checkInfluence(place: Place, others: readonly string[]): void {
  checkRecord(
    place,
    {
      susceptibility: number(unit),
      weights: (weights) => {
        let sum = 0;
        checkById(weights, others, 'another party', (weight) => {
          sum += checkNumber(weight, positiveOrZero) ?? 0;
        });
        if (sum > 1 + 1e-9)
          report(weights, 'wrong-sum', 'weights with a sum of at most 1', '', `the sum ${sum}`);
      },
    },
    {
      onlyWithDiplomacy: (parties) => {
        checkNames(parties, others, 'another party');
      },
    },
  );
}
