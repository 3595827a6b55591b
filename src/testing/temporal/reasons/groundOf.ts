import type { Rulebook } from '../../../talks/index.js';
import type { Meaning } from '../../atoms/meaning/Meaning.js';
import type { Watched } from '../judging/watch.js';
import type { Ground } from './Ground.js';
import { monthOf } from './monthOf.js';

/** What the reasons of one evaluation are drawn from. */
export function groundOf(
  book: Rulebook,
  meanings: readonly Meaning[],
  { positions, facts, readings }: Watched,
  unit: 'round' | 'event',
): Ground {
  const { start } = book.scenario;
  return {
    meanings,
    unit,
    atomInWords: (atom, i, holds) => {
      const meaning = meanings[atom]!;
      if ('stands' in meaning) {
        const when = unit === 'round' && !meaning.anyMoment ? 'at the end of the round ' : '';
        return `${when}${meaning.words(holds, readings[atom]![i])}`;
      }
      const fact = facts[atom]![i];
      if (fact === undefined) return meaning.words(holds);
      const month = book.dynamics ? monthOf(start, fact.day) : '';
      const other = book.dynamics && month !== monthOf(start, positions[i]!.opened);
      return other ? `${fact.text} in ${month}` : fact.text;
    },
  };
}
