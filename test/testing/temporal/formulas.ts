import fc from 'fast-check';
import {
  always,
  and,
  before,
  eventually,
  implies,
  leadsTo,
  next,
  not,
  or,
  release,
  strongRelease,
  until,
  weakNext,
  weakUntil,
} from '../../../src/testing/index.js';
import type { Bound, Formula } from '../../../src/testing/index.js';
import { p, q } from './abstract.js';

const bounds: readonly Bound[] = [{}, { within: 0 }, { within: 1 }, { within: 2 }];
const terms = bounds.slice(1);

/** Every operator of one operand, with every bound. */
export const unary: readonly ((of: Formula) => Formula)[] = [
  not,
  next,
  weakNext,
  ...bounds.map((bound) => (of: Formula) => always(of, bound)),
  ...bounds.map((bound) => (of: Formula) => eventually(of, bound)),
  ...terms.map((bound) => (of: Formula) => eventually(of, { ...bound, pending: 'kept' })),
];

/** Every operator of two operands, with every bound; the last two are made of others. */
export const binary: readonly ((left: Formula, right: Formula) => Formula)[] = [
  and,
  or,
  implies,
  ...[until, release, weakUntil, strongRelease].flatMap((operator) =>
    bounds.map((bound) => (left: Formula, right: Formula) => operator(left, right, bound)),
  ),
];

/** What is made of other operators. */
export const derived: readonly ((left: Formula, right: Formula) => Formula)[] = [
  (left, right) => before(left, right),
  (left, right) => before(left, right, { strong: true }),
  ...bounds.map((bound) => (left: Formula, right: Formula) => leadsTo(left, right, bound)),
  ...terms.map(
    (bound) => (left: Formula, right: Formula) => leadsTo(left, right, { ...bound, pending: 'broken' }),
  ),
];

/** Formulas of any shape up to a depth, over p and q and what is always true and false. */
export function formulas(depth: number): fc.Arbitrary<Formula> {
  const leaves = fc.constantFrom<Formula>(p, q, and(), or());
  if (depth === 0) return leaves;
  const operand = formulas(depth - 1);
  return fc.oneof(
    { maxDepth: depth },
    leaves,
    fc.tuple(fc.constantFrom(...unary), operand).map(([operator, of]) => operator(of)),
    fc
      .tuple(fc.constantFrom(...binary, ...derived), operand, operand)
      .map(([operator, left, right]) => operator(left, right)),
    fc
      .tuple(fc.constantFrom(and, or), fc.array(operand, { maxLength: 3 }))
      .map(([operator, of]) => operator(...of)),
  );
}
