import type { Draft } from 'immer';
import type { TalksEvent } from '../events/TalksEvent.js';
import type { TalksState } from '../state/TalksState.js';
import { applyImplementation } from './applyImplementation.js';
import { applyMoved } from './applyMoved.js';
import { applyRound } from './applyRound.js';
import { applyText } from './applyText.js';

/**
 * Writes one event into a state. Total, without chance and without judgement: every number that it
 * writes stands in the event. `state` is an immer draft or a mutable state of one's own.
 */
export function apply(state: Draft<TalksState>, event: TalksEvent): void {
  if (event.draws) Object.assign(state.draws, event.draws);
  switch (event.type) {
    case 'moved':
      return applyMoved(state, event);
    case 'readingFailed':
    case 'agreed':
    case 'plenaryEnded':
      return applyText(state, event);
    case 'timePassed':
    case 'performed':
    case 'overdue':
    case 'found':
    case 'exposed':
    case 'stageOpened':
    case 'agreementEnded':
    case 'drifted':
      return applyImplementation(state, event);
    default:
      return applyRound(state, event);
  }
}
