import { argumentProblem, isRecord, problem, refuse, SixPartyError, variant } from '../../input/index.js';
import type { Streams } from '../../random/index.js';
import { canonicalJson, plainSeat } from '../../scenario/index.js';
import type { Seat } from '../../scenario/index.js';
import type { Intervention, ReplaceAgent } from '../events/Intervention.js';
import type { TalksEvent } from '../events/TalksEvent.js';
import type { Rulebook } from '../rulebook.js';
import type { TalksState } from '../state/TalksState.js';
import type { InterventionKind } from './InterventionKind.js';
import { interventionKinds, kindOfIntervention } from './interventions.js';

/**
 * Returns an intervention as finished events: itself, and what follows from it at once. Reads the state, changes
 * nothing.
 *
 * @throws SixPartyError `invalid-option` if it is none, or does not apply here; it is named
 */
export function resolveIntervention(
  book: Rulebook,
  state: TalksState,
  given: Intervention,
  streams: Streams,
): TalksEvent[] {
  const intervention = copyOf(book, given);
  const variants = Object.fromEntries(
    Object.entries<InterventionKind<Intervention>>(interventionKinds).map(([name, kind]) => [
      name,
      { required: kind.members(book) },
    ]),
  );
  refuse('invalid-option', 'This is no intervention in these talks.', [
    argumentProblem('intervention', intervention, variant(variants)),
  ]);
  const result = kindOfIntervention(intervention)!.resolve(book, state, intervention, streams);
  if (typeof result === 'string') {
    const message = `"${intervention.kind}" does not apply here. ${result}`;
    throw new SixPartyError('invalid-option', message, [
      problem('intervention', 'inconsistent', 'an intervention that applies here', given, {
        received: intervention.kind,
        message,
      }),
    ]);
  }
  const { effects = [], agenda = null, position, then = [] } = result;
  return [{ type: 'intervened', intervention, effects, agenda, ...(position && { position }) }, ...then];
}

/** Returns a copy as plain JSON, keys in order: what is checked is what the log keeps. An agent is a seat in it. */
function copyOf({ scenario }: Rulebook, given: Intervention): Intervention {
  const { agent, party } = ((given as Intervention | null) ?? {}) as Partial<ReplaceAgent>;
  const plain = isRecord(agent)
    ? { ...given, agent: plainSeat(scenario, String(party), agent as unknown as Seat) }
    : given;
  return JSON.parse(canonicalJson(plain)) as Intervention;
}
