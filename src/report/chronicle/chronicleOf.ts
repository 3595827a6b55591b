import type { Scenario } from '../../scenario/index.js';
import type { Agreed, Outcome, TalksEvent } from '../../talks/index.js';
import { chaptersOf } from './chaptersOf.js';
import type { Chronicle } from './Chronicle.js';

/** Puts the events of a run in order for telling. */
export function chronicleOf(scenario: Scenario, events: readonly TalksEvent[]): Chronicle {
  const agreements: Agreed[] = [];
  const dueDays = new Map<string, number>();
  let outcome: Outcome | null = null;
  for (const event of events) {
    if (event.type === 'ended') outcome = event.outcome;
    if (event.type === 'agreed') {
      agreements[event.id] = event;
      event.duties.forEach(({ dueDay }, duty) => dueDays.set(`${event.id}/${duty}`, dueDay));
    }
    if (event.type === 'stageOpened') {
      for (const { duty, dueDay } of event.due) dueDays.set(`${event.agreement}/${duty}`, dueDay);
    }
  }
  return { scenario, chapters: chaptersOf(events), agreements, dueDays, outcome };
}
