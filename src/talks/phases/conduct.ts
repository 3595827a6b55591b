import type { Action, Effect } from '../../scenario/index.js';
import { pow } from '../../numeric/index.js';
import { actionOf, conditionBegun, heldToday, pressureShare, timesDone } from '../conduct.js';
import { effectFacts } from '../effects.js';
import type { ActTaken, ChannelFound } from '../events/ActEvent.js';
import type { Rulebook } from '../rulebook.js';
import type { PublicState } from '../state/PublicState.js';
import type { TalksState } from '../state/TalksState.js';
import { lineOf } from './line.js';
import { suspensions } from './suspending.js';
import type { Resolver } from './Resolver.js';

/** What a party has chosen takes effect: all its chance is drawn here. */
export const resolveConduct: Resolver = (book, state, streams) => {
  const { public: now, ahead } = state;
  const { conduct } = book.dynamics ?? {};
  const chosen = ahead?.chosen;
  const action = conduct && chosen && actionOf(conduct, chosen.action);
  if (!conduct || !chosen || !action) throw new RangeError('nobody has chosen to act');
  const { party } = chosen;
  const stream = streams.stream(`effect.act.${action.id}`, party);
  const presses = action.effects.some(({ kind }) => kind === 'pressure');
  const share = presses ? pressureShare(conduct, now, book.dynamics!.shockKept ?? 1) : 1;
  const effects = effectFacts(book, state, sizedEffects(action, now, share), now.day, stream);
  const pays = payments(now, action);
  const sets = (action.sets ?? []).map((id) => conditionBegun(conduct, now, party, id));
  return [
    {
      type: 'actTaken',
      party,
      action: action.id,
      day: now.day,
      effects,
      sets,
      unsets: overBy(now, action, pays),
      ...(pays.length > 0 && { pays }),
    },
    ...suspensions(book, state, party, action.breachMonths),
    ...channelFound(book, state, party, action),
    ...(action.leaves === true ? [{ type: 'left', party } as const] : []),
  ];
};

/** What two parties find between them once the second has offered to talk alone: a text that is worth something to both. */
function channelFound(book: Rulebook, state: TalksState, by: string, action: Action): ChannelFound[] {
  const { channel, actions } = book.dynamics!.conduct!;
  if (action.channel !== true || !channel?.parties.includes(by)) return [];
  const { day, acted = [] } = state.public;
  const hasOffered = acted.some(
    (one) =>
      one.party !== by &&
      channel.parties.includes(one.party) &&
      one.day >= day - channel.days &&
      actionOf({ actions }, one.action)?.channel === true,
  );
  const found = hasOffered ? lineOf(book, state, channel.parties, true) : null;
  if (!found || found.floor <= 0) return [];
  return [
    { type: 'channelFound', parties: [...channel.parties], day, line: [...found.deal], floor: found.floor },
  ];
}

/** Thirds may not add up to 1 to the last bit. */
const PAID = 1e-9;

/** What an act leaves to be paid of conditions that hold. */
function payments(now: PublicState, { pays = {} }: Action): NonNullable<ActTaken['pays']> {
  return heldToday(now).flatMap(({ id, owed }) => {
    const part = pays[id];
    if (part === undefined || owed === undefined) return [];
    const left = owed - part;
    return [{ id, owed: left < PAID ? 0 : left }];
  });
}

/** What is over by an act: what it ends, what it has paid for, and what was there because of that. */
function overBy(now: PublicState, { unsets = [] }: Action, pays: NonNullable<ActTaken['pays']>): string[] {
  const over = new Set([...unsets, ...pays.filter(({ owed }) => owed === 0).map(({ id }) => id)]);
  const held = heldToday(now);
  // What ends may be a cause itself; a set grows while it is gone through.
  for (const ended of over) for (const { id, cause } of held) if (cause === ended) over.add(id);
  return [...over];
}

/** What is shown again makes less of an impression, and pressure weighs by who goes along. */
function sizedEffects(action: Action, now: PublicState, share: number): readonly Effect[] {
  const { effects, wear = 1, id } = action;
  const factor = wear === 1 ? 1 : pow(wear, timesDone(now, id));
  if (factor === 1 && share === 1) return effects;
  return effects.map((effect) => {
    if (effect.kind === 'noDeal') return { ...effect, by: effect.by * factor + 0 };
    return effect.kind === 'pressure' ? { ...effect, by: effect.by * share + 0 } : effect;
  });
}
