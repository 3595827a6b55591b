import type { Chronicle } from '../chronicle/Chronicle.js';
import { dutyOf } from '../chronicle/dutyOf.js';
import type { DutyPlace } from '../chronicle/DutyPlace.js';
import { issueWord, joined, partyWord } from '../../words/index.js';

/** Duties by who owes them: "rollback 2 and verification 2 (Pyongyang), energy 2 (Beijing and Seoul)". */
export function stepsInWords(chronicle: Chronicle, duties: readonly DutyPlace[]): string {
  const owed = new Map<string, string[]>();
  for (const place of duties) {
    const duty = dutyOf(chronicle, place);
    if (!duty) continue;
    const step = `${issueWord(chronicle.scenario, duty.issue)} ${duty.level}`;
    owed.set(step, [...(owed.get(step) ?? []), partyWord(chronicle.scenario, duty.party)]);
  }
  const steps = new Map<string, string[]>();
  for (const [step, parties] of owed)
    steps.set(joined(parties), [...(steps.get(joined(parties)) ?? []), step]);
  return [...steps].map(([parties, names]) => `${joined(names)} (${parties})`).join(', ');
}
