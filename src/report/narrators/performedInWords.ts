import { MONTH } from '../../scenario/index.js';
import type { Performed } from '../../talks/index.js';
import type { Chronicle } from '../chronicle/Chronicle.js';
import { dutyOf } from '../chronicle/dutyOf.js';
import { counted, joined, partyWord, shortDate, stepWord } from '../../words/index.js';

/** Steps that were done, with who did them, when the last of them was ready, and how late that was. */
export function performedInWords(chronicle: Chronicle, performed: readonly Performed[]): string {
  const steps = new Map<string, { parties: string[]; when: string }>();
  for (const event of performed) {
    const duty = dutyOf(chronicle, event);
    if (!duty) continue;
    const name = stepWord(chronicle.scenario, duty.issue, duty.level);
    const step = steps.get(name) ?? { parties: [], when: '' };
    step.parties.push(partyWord(chronicle.scenario, duty.party));
    step.when = `${shortDate(chronicle.scenario.start, event.day)}${delay(event.day - duty.dueDay)}`;
    steps.set(name, step);
  }
  return [...steps].map(([name, { parties, when }]) => `${name} by ${joined(parties)}, ${when}`).join('; ');
}

function delay(days: number): string {
  const months = Math.round(days / MONTH);
  return months > 0 ? `, ${counted(months, 'month')} late` : '';
}
