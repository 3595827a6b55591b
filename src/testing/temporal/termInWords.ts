import type { Rulebook } from '../../talks/index.js';
import { counted, monthOf } from '../../words/index.js';
import type { Meaning } from '../atoms/AtomKind.js';
import { isConstant, type Term } from './compile.js';
import type { Watched } from './watch.js';

/** Everything that the reasons of one evaluation are drawn from. */
export interface Grounds {
  readonly book: Rulebook;
  readonly meanings: readonly Meaning[];
  readonly watched: Watched;
  /** What a position is called. */
  readonly unit: 'round' | 'event';
}

/** Tells what was found of an atom at a position. */
export function atomInWords(
  { book, meanings, watched, unit }: Grounds,
  atom: number,
  i: number,
  holds: boolean,
): string {
  const meaning = meanings[atom]!;
  if ('stands' in meaning) {
    const when = unit === 'round' && !meaning.anyMoment ? 'at the end of the round ' : '';
    return `${when}${meaning.words(holds, watched.values[atom]![i])}`;
  }
  const fact = watched.facts[atom]![i];
  if (fact === undefined) return meaning.words(holds);
  if (!book.dynamics) return fact.text;
  const { start } = book.scenario;
  const month = monthOf(start, fact.day);
  return month === monthOf(start, watched.positions[i]!.opened) ? fact.text : `${fact.text} in ${month}`;
}

/** Tells a term, or its opposite if it does not hold, without regard to a position. */
export function termInWords(term: Term, grounds: Grounds, holds: boolean): string {
  const [first, second] = term.parts;
  const say = (part: Term, as: boolean): string => bracketed(termInWords(part, grounds, as));
  const bound = term.within === Infinity ? '' : ` within ${counted(term.within, grounds.unit)}`;
  switch (term.op) {
    case 'atom':
      return grounds.meanings[term.atom]!.words(holds);
    case 'not':
      return termInWords(first!, grounds, !holds);
    case 'and':
    case 'or': {
      if (isConstant(term)) return holds ? 'nothing was asked' : 'the impossible was asked';
      const [only] = term.parts;
      if (term.parts.length === 1) return termInWords(only!, grounds, holds);
      const word = (term.op === 'and') === holds ? 'and' : 'or';
      return term.parts.map((part) => say(part, holds)).join(` ${word} `);
    }
    case 'implies':
      return `${say(second!, holds)} ${holds ? 'wherever' : 'although'} ${say(first!, true)}`;
    case 'next':
    case 'weakNext':
      return `one ${grounds.unit} later ${say(first!, holds)}`;
    case 'pending':
      return waiting(first!, holds, !holds);
    case 'until':
      if (isConstant(first!)) return waiting(second!, holds, !holds);
      return `${holds ? '' : 'it was not so that '}${say(first!, true)} until ${say(second!, true)}${bound}`;
    case 'release':
      if (isConstant(first!)) return waiting(second!, holds, holds);
      return `${holds ? '' : 'it was not so that '}${say(second!, true)} at least until ${say(first!, true)}${bound}`;
  }

  function waiting(part: Term, as: boolean, lasting: boolean): string {
    const when = lasting ? 'from then on' : `then or${term.within === Infinity ? ' later' : ''}`;
    return `${say(part, as)} ${when}${bound}`;
  }
}

/** Keeps parts apart that are joined themselves. */
function bracketed(text: string): string {
  return / (and|or|wherever|although|until|then) /.test(text) ? `(${text})` : text;
}
