import { checkEffect } from '../effects.js';
import { checkId } from './checkId.js';
import { checkList, listOf } from './checkList.js';
import { checkUnique, name } from './checkName.js';
import { checkRecord } from './checkRecord.js';
import { checkDate, checkText } from './checkText.js';
import type { Outline } from './Outline.js';
import { member, report, type Place } from './Place.js';

/** Checks the events that happen for certain. */
export function checkEvents(place: Place, outline: Outline): void {
  const events = checkList(place, (event) => {
    checkRecord(event, {
      id: checkId,
      label: checkText,
      party: name(outline.parties, 'a party'),
      date: (date) => {
        const read = checkDate(date);
        if (read === undefined || outline.start === undefined || read >= outline.start) return;
        report(date, 'inconsistent', `a date at or after the start, ${outline.start}`);
      },
      effects: listOf((effect) => checkEffect(effect, outline)),
    });
  });
  checkUnique(events.map((event) => member(event, 'id')));
}
