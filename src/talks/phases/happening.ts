import type { Streams } from '../../random/index.js';
import type { Dynamics, Hazard } from '../../scenario/index.js';
import { conditionBegun } from '../conduct.js';
import { effectFacts } from '../effects.js';
import type { Occurred, TookOffice } from '../events/TalksEvent.js';
import { tookOffice } from '../governments.js';
import type { Rulebook } from '../rulebook.js';
import type { Agenda } from '../state/PublicState.js';
import type { TalksState } from '../state/TalksState.js';
import { enteredEvent, NATURE, type Resolver } from './Resolver.js';

/** The next exogenous event of the agenda happens; when none is left the parties signal. */
export const resolveHappening: Resolver = (book, state, streams) => {
  const item = state.public.agenda[0];
  return item ? [happeningEvent(book, state, item, streams)] : [enteredEvent(book, state, 'signals')];
};

/** What is on the agenda happens: all its chance is drawn here. */
export function happeningEvent(
  book: Rulebook,
  state: TalksState,
  item: Agenda,
  streams: Streams,
): Occurred | TookOffice {
  return tookOffice(book, state, item, streams) ?? occurredEvent(book, state, item, streams);
}

function occurredEvent(book: Rulebook, state: TalksState, item: Agenda, streams: Streams): Occurred {
  const inject = state.injects?.waiting.find(({ id }) => id === item.id);
  if (inject) {
    const { id, label, party } = inject;
    const stream = streams.stream(`effect.${id}`, party ?? NATURE);
    const effects = effectFacts(book, state, inject.effects, item.day, stream);
    return { type: 'occurred', id, label, party, day: item.day, effects };
  }
  const source = book.dynamics && sourcesOf(book.dynamics).get(item.id);
  if (!source) throw new RangeError(`no event ${item.id}`);
  const stream = streams.stream(`effect.${item.id}`, source.party);
  const effects = effectFacts(book, state, source.effects, item.day, stream);
  const { conduct } = book.dynamics!;
  const begun = conduct && 'sets' in source ? (source.sets ?? []) : [];
  // An event of a day that has gone by when its round opens holds from that day on.
  const then = { ...state.public, day: item.day };
  const sets = begun.map((id) => conditionBegun(conduct!, then, source.party, id));
  return {
    type: 'occurred',
    id: item.id,
    party: source.party,
    day: item.day,
    effects,
    ...(sets.length > 0 && { sets }),
  };
}

type Source = Hazard | Dynamics['events'][number];

/** A cache: asked each time that something happens. */
const sourcesById = new WeakMap<Dynamics, ReadonlyMap<string, Source>>();

/** Returns what may happen, by id: an event cannot take the place of a hazard. */
function sourcesOf(dynamics: Dynamics): ReadonlyMap<string, Source> {
  let sources = sourcesById.get(dynamics);
  if (!sources) {
    const all: readonly Source[] = [...dynamics.events.toReversed(), ...dynamics.hazards.toReversed()];
    sourcesById.set(dynamics, (sources = new Map(all.map((source) => [source.id, source]))));
  }
  return sources;
}
