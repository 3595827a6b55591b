import { ownerOfFact } from '../effects.js';
import type { EffectFact, TrustFact } from '../events/EffectFact.js';
import type { TalksEvent } from '../events/TalksEvent.js';
import type { Observer } from './EventKind.js';

/** What several kinds of events say when they are asked what a party knows of them. */

/** Nothing. */
export const unseen = (): undefined => undefined;

/** Everything but chance. */
export function withoutDraws<E extends TalksEvent>({ draws: _, ...event }: E): Omit<E, 'draws'> {
  return event;
}

/** Everything but chance and the trust of others. */
export function withOwnTrust<E extends TalksEvent & { readonly trust: readonly TrustFact[] }>(
  event: E,
  { party }: Observer,
): Omit<E, 'draws'> {
  return { ...withoutDraws(event), trust: event.trust.filter(({ of }) => of === party) };
}

/** Of a list of effects: those on the party and on everybody. */
export function effectsSeen(effects: readonly EffectFact[], party: string): readonly EffectFact[] {
  return effects.filter((fact) => {
    const owner = ownerOfFact(fact);
    return owner === null || owner === party;
  });
}
