import type { Duty } from './state/Agreement.js';
import type { PublicState } from './state/PublicState.js';

/** A duty with its place. */
export interface OpenDuty extends Duty {
  readonly agreement: number;
  readonly duty: number;
}

/** What `party` must decide on in `implementation`, by agreement, then by place in it. */
export function openDuties(state: PublicState, party: string): readonly OpenDuty[] {
  const open: OpenDuty[] = [];
  for (const agreement of state.agreements) {
    if (agreement.status !== 'standing') continue;
    agreement.duties.forEach((duty, place) => {
      if (isOpen(duty, party)) open.push({ ...duty, agreement: agreement.id, duty: place });
    });
  }
  return open;
}

/** True if `party` has something to decide on. */
export function hasOpenDuties(state: PublicState, party: string): boolean {
  return state.agreements.some(
    (agreement) => agreement.status === 'standing' && agreement.duties.some((duty) => isOpen(duty, party)),
  );
}

function isOpen(duty: Duty, party: string): boolean {
  return duty.party === party && (duty.status === 'due' || duty.status === 'withheld');
}
