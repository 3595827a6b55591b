import type { Draft } from 'immer';
import type {
  Began,
  Caucused,
  Convened,
  Ended,
  Entered,
  Influenced,
  Left,
  Occurred,
  Reseeded,
  RoundOpened,
  Swayed,
} from '../events/TalksEvent.js';
import { copyOutcome } from './copyOutcome.js';
import { copyPrivate } from './copyPrivate.js';
import { emptyTable } from '../emptyTable.js';
import type { TalksState } from '../state/TalksState.js';
import { writeEffects } from './writeEffects.js';

type Event =
  | Began
  | RoundOpened
  | Occurred
  | Swayed
  | Entered
  | Left
  | Caucused
  | Influenced
  | Convened
  | Reseeded
  | Ended;

/** Writes what frames a round: its opening, the world's events, consultations and the end. */
export function applyRound(state: Draft<TalksState>, event: Event): void {
  const now = state.public;
  switch (event.type) {
    case 'began':
      for (const id in event.private) state.private[id] = copyPrivate(event.private[id]!);
      now.phase = 'opening';
      return;
    case 'roundOpened':
      return applyRoundOpened(state, event);
    case 'occurred':
      now.agenda.shift();
      now.occurred[event.id] = (now.occurred[event.id] ?? 0) + 1;
      return writeEffects(state, event.effects);
    case 'swayed':
      return writeEffects(state, event.effects);
    case 'entered':
      now.phase = event.phase;
      now.toAct = event.toAct;
      return;
    case 'left':
      now.left.push(event.party);
      return;
    case 'caucused':
      now.line = [...event.line];
      return;
    case 'influenced':
      for (const id in event.flexibility) state.private[id]!.flexibility = event.flexibility[id]!;
      now.phase = 'convening';
      return;
    case 'convened':
      now.present = [...event.present];
      now.lastHeld = event.held;
      now.sessions += event.held ? 1 : 0;
      now.phase = event.held ? 'plenary' : 'assigning';
      return;
    case 'reseeded':
      state.seed = event.seed;
      return;
    case 'ended':
      now.phase = 'ended';
      now.toAct = null;
      now.outcome = copyOutcome(event.outcome);
      return;
  }
}

function applyRoundOpened(state: Draft<TalksState>, event: RoundOpened): void {
  const now = state.public;
  now.round = event.round;
  now.day = event.day;
  now.opened = event.day;
  now.agenda = event.agenda.map(({ id, day }) => ({ id, day }));
  now.occurred = {};
  for (const id in event.excitation) now.excitation[id] = event.excitation[id]!;
  now.signals = {};
  now.meetings = [];
  now.line = null;
  now.table = emptyTable() as Draft<ReturnType<typeof emptyTable>>;
  now.phase = event.phase;
  for (const id in state.private) state.private[id]!.urgings = {};
  state.draws = {};
}
