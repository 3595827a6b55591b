import type { Scenario, Seat } from '../../scenario/index.js';
import type { AsyncAgent } from '../agent.js';
import type { Intervention } from '../events/Intervention.js';
import type { TalksEvent } from '../events/TalksEvent.js';
import type { TalksState } from '../state/TalksState.js';
import type { Reseated } from './InterventionKind.js';
import { kindOfIntervention } from './interventions.js';

/**
 * Returns who is seated by an intervention; undefined if nobody is.
 *
 * @param seated - who plays a party so far
 * @param state - before the intervention is written
 * @throws SixPartyError `invalid-option` if there is no such demand to lift
 */
export function reseatedBy(
  intervention: Intervention,
  seated: (party: string) => AsyncAgent | undefined,
  state: TalksState,
): Reseated | undefined {
  return kindOfIntervention(intervention)?.seating?.reseat(intervention, seated, state);
}

/** Returns who plays at the end of recorded talks: the seats of the scenario, and what interventions have made of them. */
export function seatsAtEnd(
  scenario: Scenario,
  events: readonly TalksEvent[],
): Readonly<Record<string, Seat>> {
  let seats: Readonly<Record<string, Seat>> = scenario.agents;
  for (const event of events) {
    if (event.type !== 'intervened') continue;
    const { intervention } = event;
    seats = kindOfIntervention(intervention)?.seating?.seats(intervention, seats) ?? seats;
  }
  return seats;
}
