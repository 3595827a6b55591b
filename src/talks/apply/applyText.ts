import type { Draft } from 'immer';
import type { Agreed, PlenaryEnded, ReadingFailed } from '../events/TalksEvent.js';
import type { Duty } from '../state/Agreement.js';
import type { TalksState } from '../state/TalksState.js';

/** Writes what became of a text: it failed, it passed, or the plenary ended. */
export function applyText(state: Draft<TalksState>, event: ReadingFailed | Agreed | PlenaryEnded): void {
  const now = state.public;
  if (event.type === 'readingFailed') {
    now.toAct = event.toAct;
    return;
  }
  now.toAct = null;
  now.phase = event.phase;
  if (event.type === 'plenaryEnded') return;
  for (const { id } of now.agreements) {
    if (event.supersedes.includes(id)) now.agreements[id]!.status = 'superseded';
  }
  now.agreements.push({
    id: event.id,
    round: now.round,
    day: event.day,
    deal: [...event.deal],
    optOuts: copied(event.optOuts),
    status: event.status,
    brokenBy: null,
    stage: event.stage,
    duties: event.duties.map((duty): Draft<Duty> => ({ ...duty })),
  });
  for (const id in event.gains) state.private[id]!.signedFor = event.gains[id]!;
}

function copied(lists: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(lists).map(([id, list]) => [id, [...list]]));
}
