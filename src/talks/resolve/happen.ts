import { MONTH } from '../../scenario/index.js';
import { uniform } from '../../random/index.js';
import type { Stream } from '../../random/index.js';
import { clamp } from '../../numeric/index.js';
import type { Dynamics, Effect, Hazard } from '../../scenario/index.js';
import { writeEffects } from '../apply/writeEffects.js';
import type { EffectFact } from '../events/EffectFact.js';
import type { Rulebook } from '../rulebook.js';
import type { TalksState } from '../state/TalksState.js';
import { mandateOf } from './mandateOf.js';
import { moveTrust } from './moveTrust.js';
import { phaseEntered } from './phaseEntered.js';
import type { Resolver } from './Resolver.js';
import { scratchOf } from './scratchOf.js';

/** The next exogenous event of the agenda happens; when none is left the parties signal. */
export const happen: Resolver = (book, state, streams) => {
  const item = state.public.agenda[0];
  if (!item) return [phaseEntered(book, state, 'signals')];
  const source = book.dynamics && sourcesOf(book.dynamics).get(item.id);
  if (!source) throw new RangeError(`no event ${item.id}`);
  const stream = streams.stream(`effect.${item.id}`, source.party);
  const effects = factsOf(book, state, source.effects, item.day, stream);
  return [{ type: 'occurred', id: item.id, party: source.party, day: item.day, effects }];
};

type Source = Hazard | Dynamics['events'][number];

const sources = new WeakMap<Dynamics, ReadonlyMap<string, Source>>();

/** What may happen, by id: an event cannot take the place of a hazard. */
function sourcesOf(dynamics: Dynamics): ReadonlyMap<string, Source> {
  let known = sources.get(dynamics);
  if (!known) {
    const all: readonly Source[] = [...dynamics.events.toReversed(), ...dynamics.hazards.toReversed()];
    sources.set(dynamics, (known = new Map(all.map((source) => [source.id, source]))));
  }
  return known;
}

/** Effects follow one another: one that meets what an earlier one changed starts from there. */
function factsOf(
  book: Rulebook,
  state: TalksState,
  effects: readonly Effect[],
  day: number,
  stream: Stream,
): EffectFact[] {
  const scratch = areApart(effects) ? undefined : scratchOf(state);
  const all: EffectFact[] = [];
  for (const effect of effects) {
    const found = facts(book, scratch ?? state, effect, day, stream);
    if (scratch) writeEffects(scratch, found);
    all.push(...found);
  }
  return all;
}

const apart = new WeakMap<readonly Effect[], boolean>();

/** Whether no effect changes what another one changes: asked each time that the event happens. */
function areApart(effects: readonly Effect[]): boolean {
  let known = apart.get(effects);
  if (known === undefined) {
    known = new Set(effects.map(targetOf)).size === effects.length;
    apart.set(effects, known);
  }
  return known;
}

/** What an effect changes; effects with other targets do not meet. */
function targetOf(effect: Effect): string {
  switch (effect.kind) {
    case 'mandate':
    case 'veto':
    case 'flexibility':
      return `stance/${effect.party}`;
    case 'trust':
    case 'noDeal':
      return `${effect.kind}/${effect.party}`;
    case 'grievance':
      return `grievance/${effect.party}/${effect.against}`;
    case 'need':
    case 'pressure':
      return effect.kind;
  }
}

function facts(book: Rulebook, state: TalksState, effect: Effect, day: number, stream: Stream): EffectFact[] {
  const { public: now } = state;
  switch (effect.kind) {
    case 'trust':
      return moveTrust(book, state, effect.of, effect.party, effect.kept ?? 0, effect.broken ?? 0).map(
        ({ of, party, alpha, beta }) => ({ kind: 'trust', of, party, alpha, beta }),
      );
    case 'mandate': {
      const mandate = uniform(stream, effect.low, effect.high);
      const own = state.private[effect.party]!;
      const ceiling = (now.vetoes[effect.party] ?? 0) > day ? 0 : mandate;
      return [
        { kind: 'mandate', party: effect.party, mandate, flexibility: Math.min(own.flexibility, ceiling) },
      ];
    }
    case 'veto': {
      const until = Math.max(now.vetoes[effect.party] ?? 0, day + Math.round(effect.months * MONTH));
      return [{ kind: 'veto', party: effect.party, until, flexibility: 0 }];
    }
    case 'flexibility': {
      const own = state.private[effect.party]!;
      const flexibility = clamp(own.flexibility + effect.by, 0, mandateOf(state, effect.party));
      return [{ kind: 'flexibility', party: effect.party, flexibility }];
    }
    case 'noDeal': {
      const own = state.private[effect.party]!;
      const base = clamp(own.noDealBase + effect.by, -1, 1);
      return [{ kind: 'noDeal', party: effect.party, base, noDeal: clamp(own.noDeal + effect.by, -1, 1) }];
    }
    case 'need':
      return [{ kind: 'need', need: clamp(now.need + effect.by, 0, 1) }];
    case 'pressure':
      return [{ kind: 'pressure', pressure: clamp(now.pressure + effect.by, 0, 1) }];
    case 'grievance': {
      const size = (now.grievances[effect.party]?.[effect.against] ?? 0) + effect.by;
      return [{ kind: 'grievance', party: effect.party, against: effect.against, size: Math.max(0, size) }];
    }
  }
}
