import { checkEffect } from '../effects.js';
import { checkId } from './checkId.js';
import { checkList, listOf } from './checkList.js';
import { checkUnique, name } from './checkName.js';
import { checkNumber, count, number, positive, positiveOrZero } from './checkNumber.js';
import { checkRecord } from './checkRecord.js';
import { checkText } from './checkText.js';
import type { Outline } from './Outline.js';
import { member, report, type Place } from './Place.js';

/** Checks the events that come at random. */
export function checkHazards(place: Place, outline: Outline): void {
  const hazards = checkList(place, (hazard) => checkHazard(hazard, outline));
  checkUnique(hazards.map((hazard) => member(hazard, 'id')));
}

function checkHazard(place: Place, outline: Outline): void {
  const others = outline.hazards.filter((id) => id !== member(place, 'id').value);
  checkRecord(
    place,
    {
      id: checkId,
      label: checkText,
      party: name(outline.parties, 'a party'),
      rate: number(positiveOrZero),
      effects: listOf((effect) => checkEffect(effect, outline)),
    },
    {
      talksFactor: number(positiveOrZero),
      excitation: checkExcitation,
      raisedBy: (raised) => {
        checkRecord(raised, { hazard: name(others, 'another hazard'), rate: number(positiveOrZero) });
      },
      most: number(count),
    },
  );
}

function checkExcitation(place: Place): void {
  let jump: number | undefined;
  checkRecord(place, {
    jump: (spot) => (jump = checkNumber(spot, positiveOrZero)),
    decay: (spot) => {
      const decay = checkNumber(spot, positive);
      if (decay === undefined || jump === undefined || jump < decay) return;
      const hint = 'Otherwise each event brings on one more, without end.';
      report(spot, 'inconsistent', `more than the jump, ${jump}`, hint);
    },
  });
}
