import { isConstant } from '../judging/isConstant.js';
import type { Term } from '../judging/Term.js';
import type { Ground } from './Ground.js';

/** A term, or its opposite if it does not hold, in words of no position in particular. */
export function inWords(term: Term, ground: Ground, holds: boolean): string {
  const [first, second] = term.parts;
  const say = (part: Term, as: boolean): string => bracketed(inWords(part, ground, as));
  const bound = term.within === Infinity ? '' : ` within ${counted(term.within, ground.unit)}`;
  switch (term.op) {
    case 'atom':
      return ground.meanings[term.atom]!.words(holds);
    case 'not':
      return inWords(first!, ground, !holds);
    case 'and':
    case 'or': {
      if (isConstant(term)) return holds ? 'nothing was asked' : 'the impossible was asked';
      const [only] = term.parts;
      if (term.parts.length === 1) return inWords(only!, ground, holds);
      const word = (term.op === 'and') === holds ? 'and' : 'or';
      return term.parts.map((part) => say(part, holds)).join(` ${word} `);
    }
    case 'implies':
      return `${say(second!, holds)} ${holds ? 'wherever' : 'although'} ${say(first!, true)}`;
    case 'next':
    case 'weakNext':
      return `one ${ground.unit} later ${say(first!, holds)}`;
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

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Keeps parts apart that are joined themselves. */
function bracketed(text: string): string {
  return / (and|or|wherever|although|until|then) /.test(text) ? `(${text})` : text;
}
