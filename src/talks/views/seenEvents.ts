import type { Scenario } from '../../scenario/index.js';
import { seenEvent } from '../apply/apply.js';
import type { Observer } from '../apply/EventKind.js';
import type { SeenEvent } from '../events/SeenEvent.js';
import type { TalksEvent } from '../events/TalksEvent.js';
import { misfit } from '../trace/trace.js';

/**
 * Returns events as a party knows them, in order; those of which it knows nothing are missing.
 *
 * @throws SixPartyError `invalid-trace` if an event lacks what its kind has
 */
export function seenEvents(
  scenario: Scenario,
  events: readonly TalksEvent[],
  party: string,
): readonly SeenEvent[] {
  const owners: (readonly string[])[] = [];
  const paths = (scenario.dynamics?.paths ?? []).filter((path) => path.party === party).map(({ id }) => id);
  const observer: Observer = {
    party,
    paths,
    ownerOf: (agreement, duty) => owners[agreement]?.[duty],
  };
  const seen: SeenEvent[] = [];
  for (const [index, event] of events.entries()) {
    try {
      if (event.type === 'agreed') owners[event.id] = event.duties.map((duty) => duty.party);
      const one = seenEvent(event, observer);
      if (one) seen.push(one);
    } catch {
      throw misfit(index, event);
    }
  }
  return seen;
}
