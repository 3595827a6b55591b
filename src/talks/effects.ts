import type { Draft } from 'immer';
import { clamp } from '../numeric/index.js';
import { uniform } from '../random/index.js';
import type { Stream } from '../random/index.js';
import { MONTH, mostDrift } from '../scenario/index.js';
import type { Effect } from '../scenario/index.js';
import type { EffectFact, TrustFact } from './events/EffectFact.js';
import type { Rulebook } from './rulebook.js';
import { ofId } from './state/ofId.js';
import type { TalksState } from './state/TalksState.js';

/** What a kind of effect does. Methods, so that a kind of one effect is a kind of any effect. */
interface EffectKind<E extends Effect, F extends EffectFact> {
  /** Names what it changes: effects with other targets do not meet. */
  target(effect: E): string;
  /** Copies what it changes, in a state that shares it with another one. */
  unshare(state: Draft<TalksState>, effect: E): void;
  /** Returns the new values, all chance drawn. */
  facts(book: Rulebook, state: TalksState, effect: E, day: number, stream: Stream): EffectFact[];
  /** Returns the party that alone knows the new value; null if everybody does. */
  owner(fact: F): string | null;
  /** Writes one new value. */
  write(state: Draft<TalksState>, fact: F): void;
}

const effectKinds: {
  readonly [K in Effect['kind']]: EffectKind<
    Extract<Effect, { readonly kind: K }>,
    Extract<EffectFact, { readonly kind: K }>
  >;
} = {
  trust: {
    target: ({ party }) => `trust/${party}`,
    unshare(state, { of }) {
      for (const id of of) {
        const own = unsharePart(state, id);
        own.trust = { ...own.trust };
      }
    },
    facts: (book, state, { of, party, kept = 0, broken = 0 }) =>
      trustFacts(book, state, of, party, kept, broken).map((fact) => ({ kind: 'trust', ...fact })),
    owner: ({ of }) => of,
    write: (state, fact) => writeTrust(state, [fact]),
  },
  mandate: {
    target: ({ party }) => `stance/${party}`,
    unshare(state, { party }) {
      unsharePart(state, party);
    },
    facts(_book, state, { party, low, high }, day, stream) {
      const mandate = uniform(stream, low, high);
      const ceiling = (state.public.vetoes[party] ?? 0) > day ? 0 : mandate;
      const flexibility = Math.min(state.private[party]!.flexibility, ceiling);
      return [{ kind: 'mandate', party, mandate, flexibility }];
    },
    owner: ({ party }) => party,
    write(state, { party, mandate, flexibility }) {
      const own = ofId(state.private, party);
      own.mandate = mandate;
      own.flexibility = flexibility;
    },
  },
  veto: {
    target: ({ party }) => `stance/${party}`,
    unshare(state, { party }) {
      unsharePart(state, party);
      state.public.vetoes = { ...state.public.vetoes };
    },
    facts(_book, state, { party, months }, day) {
      const until = Math.max(state.public.vetoes[party] ?? 0, day + Math.round(months * MONTH));
      return [{ kind: 'veto', party, until, flexibility: 0 }];
    },
    owner: () => null,
    write(state, { party, until, flexibility }) {
      ofId(state.private, party).flexibility = flexibility;
      state.public.vetoes[party] = until;
    },
  },
  flexibility: {
    target: ({ party }) => `stance/${party}`,
    unshare(state, { party }) {
      unsharePart(state, party);
    },
    facts(_book, state, { party, by }) {
      const flexibility = clamp(state.private[party]!.flexibility + by, 0, mandateOf(state, party));
      return [{ kind: 'flexibility', party, flexibility }];
    },
    owner: ({ party }) => party,
    write(state, { party, flexibility }) {
      ofId(state.private, party).flexibility = flexibility;
    },
  },
  noDeal: {
    target: ({ party }) => `noDeal/${party}`,
    unshare(state, { party }) {
      unsharePart(state, party);
    },
    facts(_book, state, { party, by, lasting = false }) {
      const { noDealBase, noDealShock, noDeal } = state.private[party]!;
      const fades = noDealShock !== undefined && !lasting;
      const base = fades ? noDealBase : clamp(noDealBase + by, -1, 1);
      const shock = fades ? { shock: clamp(noDealShock + by, -1, 1) } : {};
      return [{ kind: 'noDeal', party, base, noDeal: clamp(noDeal + by, -1, 1), ...shock }];
    },
    owner: ({ party }) => party,
    write(state, { party, base, noDeal, shock }) {
      const own = ofId(state.private, party);
      own.noDealBase = base;
      own.noDeal = noDeal;
      if (shock !== undefined) own.noDealShock = shock;
    },
  },
  need: {
    target: () => 'need',
    unshare: () => undefined,
    facts: (book, state, { by }) => [
      { kind: 'need', need: clamp(state.public.need + by, 0, mostDrift(book.dynamics)) },
    ],
    owner: () => null,
    write(state, { need }) {
      state.public.need = need;
    },
  },
  pressure: {
    target: () => 'pressure',
    unshare: () => undefined,
    facts: (book, state, { by }) => [
      { kind: 'pressure', pressure: clamp(state.public.pressure + by, 0, mostDrift(book.dynamics)) },
    ],
    owner: () => null,
    write(state, { pressure }) {
      state.public.pressure = pressure;
    },
  },
  grievance: {
    target: ({ party, against }) => `grievance/${party}/${against}`,
    unshare(state, { party }) {
      const { grievances } = state.public;
      state.public.grievances = { ...grievances, [party]: { ...grievances[party] } };
    },
    facts(_book, state, { party, against, by }) {
      const size = (state.public.grievances[party]?.[against] ?? 0) + by;
      return [{ kind: 'grievance', party, against, size: Math.max(0, size) }];
    },
    owner: () => null,
    write(state, { party, against, size }) {
      ofId(state.public.grievances, party)[against] = size;
    },
  },
};

function kindOf({ kind }: Effect | EffectFact): EffectKind<Effect, EffectFact> {
  return ofId<EffectKind<Effect, EffectFact>>(effectKinds, kind);
}

function unsharePart(state: Draft<TalksState>, party: string): Draft<TalksState>['private'][string] {
  return (state.private[party] = { ...state.private[party]! });
}

/**
 * Returns what an event changes. Effects follow one another: one that meets what an earlier one changed
 * starts from there, in a copy of the parts that both change.
 */
export function effectFacts(
  book: Rulebook,
  state: TalksState,
  effects: readonly Effect[],
  day: number,
  stream: Stream,
): EffectFact[] {
  const scratch = areApart(effects) ? undefined : scratchOf(state);
  const all: EffectFact[] = [];
  for (const effect of effects) {
    const kind = kindOf(effect);
    const facts = kind.facts(book, scratch ?? state, effect, day, stream);
    if (scratch) {
      kind.unshare(scratch, effect);
      writeEffects(scratch, facts);
    }
    all.push(...facts);
  }
  return all;
}

/** A cache: asked each time that an event happens. */
const apart = new WeakMap<readonly Effect[], boolean>();

/** Whether no effect changes what another one changes. */
function areApart(effects: readonly Effect[]): boolean {
  let answer = apart.get(effects);
  if (answer === undefined) {
    answer = new Set(effects.map(targetOf)).size === effects.length;
    apart.set(effects, answer);
  }
  return answer;
}

function targetOf(effect: Effect): string {
  const kind = kindOf(effect);
  return kind.target(effect);
}

/** A state of its own on top; below, effects unshare what they change. */
function scratchOf(state: TalksState): Draft<TalksState> {
  return { ...state, public: { ...state.public }, private: { ...state.private } } as Draft<TalksState>;
}

/** Returns a copy that shares nothing, for a state to keep. */
export function copyEffects(effects: readonly Effect[]): Draft<Effect>[] {
  return effects.map((effect) => ('of' in effect ? { ...effect, of: [...effect.of] } : { ...effect }));
}

/** Returns the party that alone knows what an event changed; null if everybody does. */
export function ownerOfFact(fact: EffectFact): string | null {
  const kind = kindOf(fact);
  return kind.owner(fact);
}

/** Writes the new values that an exogenous event or a statement brought. */
export function writeEffects(state: Draft<TalksState>, facts: readonly EffectFact[]): void {
  for (const fact of facts) {
    const kind = kindOf(fact);
    kind.write(state, fact);
  }
}

/**
 * Returns the new trust of some parties in one: weights are added to kept and broken promises; beyond the
 * memory of the trust rates old conduct fades, so that trust can always still move.
 */
export function trustFacts(
  book: Rulebook,
  state: TalksState,
  of: readonly string[],
  party: string,
  kept: number,
  broken: number,
): TrustFact[] {
  const memory = book.dynamics?.trust.memory ?? Infinity;
  const facts: TrustFact[] = [];
  for (const observer of of) {
    const trust = state.private[observer]?.trust[party];
    if (trust === undefined) continue;
    const alpha = trust.alpha + kept;
    const beta = trust.beta + broken;
    const fade = Math.min(1, memory / (alpha + beta));
    facts.push({ of: observer, party, alpha: alpha * fade, beta: beta * fade });
  }
  return facts;
}

/** Writes new trust. */
export function writeTrust(state: Draft<TalksState>, facts: readonly TrustFact[]): void {
  for (const { of, party, alpha, beta } of facts) {
    const { trust } = ofId(state.private, of);
    ofId(trust, party);
    trust[party] = { alpha, beta };
  }
}

/** Returns the ceiling on a party's flexibility today: its mandate, or 0 while its capital vetoes. */
export function mandateOf(state: TalksState, party: string): number {
  if ((state.public.vetoes[party] ?? 0) > state.public.day) return 0;
  return state.private[party]?.mandate ?? 0;
}
