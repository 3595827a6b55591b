import { isConstant, type Term } from './compile.js';

/**
 * Returns the term with each of its conclusions replaced by what is never true. Where that still holds, the verdict
 * did not need the conclusion: the claim was not put to the test (vacuity; Beer, Ben-David, Eisner & Rodeh 1997).
 * Never true itself if the term has no premise. It implies the term.
 *
 * What is a conclusion:
 *
 * | term | conclusion |
 * |---|---|
 * | an atom, `until` | the whole: it has no premise |
 * | `implies` | that of its conclusion; the premise stays |
 * | `always`, `eventually`, `next`, `weakNext` | that of the operand |
 * | `release` (and `before`, `weakUntil`) | what releases; and that of what is to hold until then, if it has a premise |
 * | `and`, `or` | those of all parts |
 * | `not` | as its operand with the negation moved inwards |
 */
export function premiseOf(term: Term): Term {
  const [first, second] = term.parts;
  switch (term.op) {
    case 'atom':
      return never;
    case 'not':
      return opposed(first!);
    case 'and': {
      const parts = term.parts.map(premiseOf);
      return parts.some(isNever) ? never : { ...term, parts };
    }
    case 'or': {
      const parts = term.parts.map(premiseOf).filter((part) => !isNever(part));
      return parts.length === 0 ? never : { ...term, parts };
    }
    case 'implies':
      return { ...term, parts: [first!, premiseOf(second!)] };
    case 'weakNext':
    case 'pending':
      return { ...term, parts: [premiseOf(first!)] };
    case 'next':
      return orNever(term, [premiseOf(first!)]);
    case 'until':
      return orNever(term, [first!, premiseOf(second!)]);
    case 'release':
      return released(term, first!, second!);
  }
}

/** Without a condition that releases it is `always`. */
function released(term: Term, left: Term, right: Term): Term {
  const held = premiseOf(right);
  if (isNever(left)) return orNever(term, [left, held]);
  // What is to hold may name what releases: `p weakUntil q` is `q release (p or q)`.
  const alone = right.op === 'or' ? { ...right, parts: right.parts.filter((part) => part !== left) } : right;
  const needless = { ...term, parts: [premiseOf(left), alone] };
  if (isNever(held)) return needless;
  return { op: 'and', parts: [needless, { ...term, parts: [left, held] }], within: Infinity, atom: -1 };
}

/** Returns what {@link premiseOf} makes of the negation of a term. */
function opposed(term: Term): Term {
  const [first, second] = term.parts;
  const but = (op: Term['op'], parts: readonly Term[]): Term => premiseOf({ ...term, op, parts });
  switch (term.op) {
    case 'atom':
    case 'pending':
      return never;
    case 'not':
      return premiseOf(first!);
    case 'and':
      return but('or', term.parts.map(not));
    case 'or':
      return but('and', term.parts.map(not));
    case 'implies':
      return but('and', [first!, not(second!)]);
    case 'next':
      return but('weakNext', [not(first!)]);
    case 'weakNext':
      return but('next', [not(first!)]);
    case 'until':
      return but('release', [not(first!), not(second!)]);
    case 'release':
      return but('until', [not(first!), not(second!)]);
  }
}

/** Negates a term; two negations are none, and a constant becomes the other one. */
function not(term: Term): Term {
  if (term.op === 'not') return term.parts[0]!;
  if (isConstant(term)) return { ...term, op: term.op === 'and' ? 'or' : 'and' };
  return { op: 'not', parts: [term], within: Infinity, atom: -1 };
}

const never: Term = { op: 'or', parts: [], within: Infinity, atom: -1 };

/** Tells whether a term can be seen never to be true. */
export function isNever(term: Term): boolean {
  return term.op === 'or' && term.parts.length === 0;
}

function orNever(term: Term, parts: readonly Term[]): Term {
  return isNever(parts[parts.length - 1]!) ? never : { ...term, parts };
}
