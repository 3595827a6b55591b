import { byId, checkById } from './checkById.js';
import { checkList, listOf } from './checkList.js';
import { checkName } from './checkName.js';
import { checkNumber, count, number, positive, unit } from './checkNumber.js';
import { checkRecord } from './checkRecord.js';
import type { Outline } from './Outline.js';
import { isRecord, member, report, type Check, type Place } from './Place.js';

/** Checks how structural issues place, watch and bind steps. */
export function checkSchedule(place: Place, outline: Outline): void {
  const structural = structuralIssue(outline);
  const party: Check = (spot) => {
    checkName(spot, outline.parties, 'a party');
  };
  checkRecord(
    place,
    {
      sequencing: (spot) => {
        checkRecord(spot, {
          issue: structural,
          monthsPerStage: number(positive),
          stages: listOf((row) => checkStages(row, outline), perOption(spot, outline)),
        });
      },
    },
    {
      verification: (spot) => {
        const deterrence = listOf(number(unit), perOption(spot, outline));
        checkRecord(spot, { issue: structural, monitored: party, deterrence });
      },
      commitment: (spot) => {
        const last = (optionsOf(spot, outline) ?? Infinity) - 1;
        const orders = optionsOf(member(place, 'sequencing'), outline) ?? Infinity;
        checkRecord(
          spot,
          {
            issue: structural,
            kappa: listOf(number(unit), perOption(spot, outline)),
            plan: number({ least: 0, most: last, integer: true }),
          },
          {
            reading: byId(outline.parties, 'a party', number({ least: 0, most: orders - 1, integer: true })),
          },
        );
      },
    },
  );
}

function structuralIssue(outline: Outline): Check {
  return (place) => {
    const issue = checkName(place, outline.issues, 'an issue');
    if (issue === undefined || outline.structural.includes(issue)) return;
    report(place, 'inconsistent', 'an issue with structural: true', '', `the substantive issue '${issue}'`);
  };
}

function optionsOf(rule: Place, outline: Outline): number | undefined {
  const issue = member(rule, 'issue').value;
  return typeof issue === 'string' ? outline.options.get(issue) : undefined;
}

function perOption(rule: Place, outline: Outline): { exactly: number | undefined; because: string } {
  return { exactly: optionsOf(rule, outline), because: 'one per option of the issue' };
}

function checkStages(row: Place, outline: Outline): void {
  checkById(row, outline.issues, 'an issue', (list, issue) => {
    if (!outline.obligors.has(issue)) {
      return report(list, 'inconsistent', 'no stages, because nobody owes steps of this issue');
    }
    let before = 0;
    const exactly = outline.options.get(issue)! - 1;
    checkList(
      list,
      (place) => {
        const stage = checkNumber(place, { ...count, most: 1000 });
        if (stage === undefined) return;
        if (stage < before) report(place, 'inconsistent', `stage ${before} or later, as the level before`);
        before = stage;
      },
      { exactly, because: 'one per level from 1' },
    );
  });
  if (!isRecord(row.value)) return;
  for (const issue of outline.obligors.keys()) {
    const list = member(row, issue);
    if (list.value === undefined)
      report(list, 'missing', 'the stage of each level, because somebody owes its steps');
  }
}
