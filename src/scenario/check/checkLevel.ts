import { checkName } from './checkName.js';
import { number } from './checkNumber.js';
import { checkRecord } from './checkRecord.js';
import type { Outline } from './Outline.js';
import { member, type Place } from './Place.js';

/** Checks a level of an issue above "nothing": `{issue, level}`. */
export function checkLevel(place: Place, outline: Outline): void {
  const issue = member(place, 'issue').value;
  const options = typeof issue === 'string' ? outline.options.get(issue) : undefined;
  checkRecord(place, {
    issue: (spot) => {
      checkName(spot, outline.issues, 'an issue');
    },
    level: number({ least: 1, most: (options ?? Infinity) - 1, integer: true }),
  });
}
