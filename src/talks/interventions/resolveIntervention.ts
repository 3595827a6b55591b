import { argumentProblem, isRecord, problem, refuse, SixPartyError, variant } from '../../input/index.js';
import type { Streams } from '../../random/index.js';
import { canonicalJson } from '../../scenario/index.js';
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
  const intervention = copyOf(given);
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
  const { effects = [], agenda = null, then = [] } = result;
  return [{ type: 'intervened', intervention, effects, agenda }, ...then];
}

/** Returns a copy as plain JSON, keys in order: what is checked is what the log keeps. Of an agent its code is left out. */
function copyOf(given: Intervention): Intervention {
  const agent: unknown = (given as Partial<ReplaceAgent> | null)?.agent;
  const plain = isRecord(agent)
    ? { ...given, agent: { name: agent.name, parameters: agent.parameters } }
    : given;
  return JSON.parse(canonicalJson(plain)) as Intervention;
}
