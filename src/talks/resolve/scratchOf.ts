import type { Draft } from 'immer';
import type { TalksState } from '../state/TalksState.js';

/** A state to try effects on one after another: a copy of all that they change, the rest shared. */
export function scratchOf(state: TalksState): Draft<TalksState> {
  const { vetoes, grievances } = state.public;
  const scratch = {
    ...state,
    public: { ...state.public, vetoes: { ...vetoes }, grievances: copied(grievances) },
    private: Object.fromEntries(
      Object.entries(state.private).map(([id, own]) => [id, { ...own, trust: { ...own.trust } }]),
    ),
  };
  return scratch as Draft<TalksState>;
}

function copied<T>(
  records: Readonly<Record<string, Readonly<Record<string, T>>>>,
): Record<string, Record<string, T>> {
  return Object.fromEntries(Object.entries(records).map(([id, record]) => [id, { ...record }]));
}
