import type { Action, Effect } from '../../scenario/index.js';
import { MONTH } from '../../scenario/index.js';
import { pow } from '../../numeric/index.js';
import { actionOf, pressureShare, timesDone } from '../conduct.js';
import { effectFacts } from '../effects.js';
import type { ActTaken } from '../events/ActEvent.js';
import type { Rulebook } from '../rulebook.js';
import type { PublicState } from '../state/PublicState.js';
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
  return [
    {
      type: 'actTaken',
      party,
      action: action.id,
      day: now.day,
      effects,
      sets: (action.sets ?? []).map((id) => conditionFrom(book, id, now.day)),
      unsets: [...(action.unsets ?? [])],
    },
    ...suspensions(book, state, party, action.breachMonths),
  ];
};

function conditionFrom({ dynamics }: Rulebook, id: string, day: number): ActTaken['sets'][number] {
  const { months, keepsAway } = dynamics!.conduct!.conditions.find((condition) => condition.id === id)!;
  return {
    id,
    until: months === undefined ? null : day + Math.round(months * MONTH),
    keepsAway: keepsAway ?? null,
  };
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
