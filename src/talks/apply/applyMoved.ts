import type { Draft } from 'immer';
import type { Moved } from '../events/TalksEvent.js';
import type { ImplementMove } from '../moves/Move.js';
import { openDuties } from '../openDuties.js';
import type { TalksState } from '../state/TalksState.js';

/** Writes a party's move. */
export function applyMoved(state: Draft<TalksState>, { party, move, next }: Moved): void {
  const now = state.public;
  now.toAct = next;
  if (now.phase === 'plenary') now.table.turns += 1;
  switch (move.kind) {
    case 'signal':
      now.signals[party] = { tone: move.tone, toward: move.toward, attend: move.attend };
      return;
    case 'consult':
      for (const meeting of move.meetings) {
        now.meetings.push({ party, with: meeting.with });
        const listener = state.private[meeting.with];
        if (!listener) continue;
        listener.urgings[party] = meeting.urge;
        if (meeting.disclose.length > 0) listener.disclosed[party] = [...meeting.disclose];
      }
      return;
    case 'propose':
      now.table.reading += 1;
      now.table.offer = [...move.deal];
      now.table.by = party;
      now.table.accepted = [party];
      now.table.refused = [];
      now.table.optOuts = {};
      now.table.offers.push({ by: party, deal: [...move.deal] });
      return;
    case 'accept':
      now.table.accepted.push(party);
      if (move.optOut && move.optOut.length > 0) now.table.optOuts[party] = [...move.optOut];
      return;
    case 'object':
      return applyObjection(state, party, move.objections, move.counter);
    case 'walkOut':
    case 'close':
      now.table.walkedOut = party;
      now.table.closed = move.kind === 'close';
      return;
    case 'implement':
      return applyChoices(state, party, move);
  }
}

function applyObjection(
  state: Draft<TalksState>,
  by: string,
  objections: readonly { issue: string; direction: 'up' | 'down' }[],
  counter: readonly number[] | undefined,
): void {
  const { table } = state.public;
  table.refused.push(by);
  const remarks = objections.map(({ issue, direction }) => ({ issue, direction }));
  const heard = state.public.heard[by];
  for (const { issue, direction } of remarks) {
    if (heard) heard[direction][issue] = (heard[direction][issue] ?? 0) + 1;
  }
  table.objections.push({
    by,
    reading: table.reading,
    objections: remarks,
    counter: counter ? [...counter] : null,
  });
}

function applyChoices(state: Draft<TalksState>, party: string, move: ImplementMove): void {
  const own = state.private[party];
  if (!own) return;
  const open = openDuties(state.public, party);
  const places = new Set(open.map(({ agreement, duty }) => `${agreement}/${duty}`));
  own.intentions = own.intentions.filter(({ agreement, duty }) => !places.has(`${agreement}/${duty}`));
  open.forEach(({ agreement, duty }, place) => {
    const choice = move.choices[place];
    if (choice) own.intentions.push({ agreement, duty, choice });
  });
}
