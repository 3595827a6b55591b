import type { Atom } from '../../atoms/index.js';
import type { Formula } from '../Formula.js';

/** What an operator of each kind may say, besides its kind. */
export const operatorKeys: Readonly<Record<Exclude<Formula['kind'], Atom['kind']>, readonly string[]>> = {
  not: ['of'],
  and: ['of'],
  or: ['of'],
  implies: ['premise', 'conclusion'],
  next: ['of'],
  weakNext: ['of'],
  always: ['of', 'within'],
  eventually: ['of', 'within', 'pending'],
  until: ['left', 'right', 'within'],
  release: ['left', 'right', 'within'],
  weakUntil: ['left', 'right', 'within'],
  strongRelease: ['left', 'right', 'within'],
};
