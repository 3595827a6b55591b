import { checkId } from './checkId.js';
import { checkLevel } from './checkLevel.js';
import { checkList, listOf } from './checkList.js';
import { checkUnique, name } from './checkName.js';
import { checkNumber, number, positive, positiveOrZero, unit } from './checkNumber.js';
import { checkQuantity } from './checkQuantity.js';
import { checkRecord } from './checkRecord.js';
import { checkFlag, checkText } from './checkText.js';
import type { Outline } from './Outline.js';
import { isRecord, member, report, type Place } from './Place.js';

/** Checks the ways to fissile material. */
export function checkPaths(place: Place, outline: Outline): void {
  const paths = checkList(place, (path) => checkPath(path, outline));
  checkUnique(paths.map((path) => member(path, 'id')));
}

function checkPath(place: Place, outline: Outline): void {
  const level = (spot: Place) => {
    checkLevel(spot, outline);
  };
  let most: number | undefined;
  checkRecord(
    place,
    {
      id: checkId,
      label: checkText,
      party: name(outline.parties, 'a party'),
      most: (spot) => (most = checkNumber(spot, positive)),
      initial: (spot) => {
        checkQuantity(spot, positiveOrZero);
        const high = isRecord(spot.value) ? spot.value.high : spot.value;
        if (most === undefined || typeof high !== 'number' || high <= most) return;
        report(spot, 'inconsistent', `no more than the greatest stock, ${most}`, '', String(high));
      },
      perYear: number(positiveOrZero),
      stopsAt: level,
      endsAt: level,
      detection: listOf(number(unit), {
        exactly: outline.verificationOptions ?? 1,
        because: 'one per option of the verification issue',
      }),
    },
    { hidden: checkFlag },
  );
}
