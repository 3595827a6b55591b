import type { Action, Effect } from '../../scenario/index.js';
import { MONTH } from '../../scenario/index.js';
import { pow } from '../../numeric/index.js';
import { effectFacts } from '../effects.js';
import type { ActTaken } from '../events/TalksEvent.js';
import type { Rulebook } from '../rulebook.js';
import type { PublicState } from '../state/PublicState.js';
import type { Resolver } from './Resolver.js';

/** What a party has chosen takes effect: all its chance is drawn here. */
export const resolveConduct: Resolver = (book, state, streams) => {
  const { public: now, ahead } = state;
  const { conduct } = book.dynamics ?? {};
  const chosen = ahead?.chosen;
  const action = conduct?.actions.find(({ id }) => id === chosen?.action);
  if (!chosen || !action) throw new RangeError('nobody has chosen to act');
  const { party } = chosen;
  const stream = streams.stream(`effect.act.${action.id}`, party);
  const effects = effectFacts(book, state, wornEffects(action, now), now.day, stream);
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

/** What is shown again makes less of an impression. */
function wornEffects(action: Action, { acted = [] }: PublicState): readonly Effect[] {
  const { effects, wear = 1, id } = action;
  const before = wear === 1 ? 0 : acted.filter((one) => one.action === id).length;
  if (before === 0) return effects;
  const factor = pow(wear, before);
  return effects.map((effect) =>
    effect.kind === 'noDeal' ? { ...effect, by: effect.by * factor + 0 } : effect,
  );
}
