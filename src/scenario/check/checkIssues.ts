import { checkId } from './checkId.js';
import { checkList, listOf } from './checkList.js';
import { number, positive, unit } from './checkNumber.js';
import { checkName, checkUnique, name } from './checkName.js';
import { checkRecord } from './checkRecord.js';
import { checkFlag, checkText } from './checkText.js';
import type { Outline } from './Outline.js';
import { member, report, type Place } from './Place.js';

/** Checks the list of issues. */
export function checkIssues(place: Place, outline: Outline): void {
  const issues = checkList(place, (issue) => checkIssue(issue, outline), { least: 1 });
  checkUnique(issues.map((issue) => member(issue, 'id')));
  const deals = [...outline.options.values()].reduce((product, options) => product * options, 1);
  if (deals > Number.MAX_SAFE_INTEGER) {
    report(place, 'out-of-range', 'issues with at most 2^53 - 1 deals between them', '', `${deals} deals`);
  }
}

function checkIssue(issue: Place, outline: Outline): void {
  const options = member(issue, 'options').value;
  const levels = Array.isArray(options) && options.length > 1 ? options.length - 1 : undefined;
  checkRecord(
    issue,
    { id: checkId, label: checkText, options: checkOptions },
    {
      structural: checkFlag,
      obligation: (obligation) => {
        checkObligation(obligation, levels, outline);
      },
    },
  );
}

function checkOptions(place: Place): void {
  const seen = new Set<unknown>();
  for (const option of checkList(place, checkText, { least: 2 })) {
    if (typeof option.value === 'string' && seen.has(option.value)) {
      report(option, 'duplicate', 'an option that is not in the list yet');
    }
    seen.add(option.value);
  }
}

function checkObligation(place: Place, levels: number | undefined, outline: Outline): void {
  const perLevel = { exactly: levels, because: 'one per level from 1' };
  checkRecord(
    place,
    {
      side: name(['A', 'B'], "'A' or 'B'"),
      obligor: (obligor) => {
        const found = checkName(obligor, [...outline.parties, 'payers'], "a party or 'payers'");
        if (found === 'payers' && outline.payers === undefined) {
          report(obligor, 'inconsistent', "a party, because there are no costs that 'payers' could share");
        }
      },
      reversibility: listOf(number(unit), perLevel),
    },
    { months: listOf(number(positive), perLevel), concealable: checkFlag },
  );
}
