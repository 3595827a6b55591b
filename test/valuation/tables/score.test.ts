import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRating, dealSpaceOf, emptyScore, scoreFrom, scoreOf } from '../../../src/valuation/index.js';
import { RULES } from '../reference.js';

const space = dealSpaceOf(RULES);
const dealIn = fc.tuple(...space.sizes.map((size) => fc.nat(size - 1)));

describe('scores', () => {
  it('an empty score rates everything 0', () => {
    fc.assert(fc.property(dealIn, (deal) => scoreOf(space, emptyScore(space), deal) === 0));
  });

  it('a score from ratings is their sum', () => {
    const ratings = fc.tuple(
      ...space.sizes.map((size) => fc.array(fc.integer(), { minLength: size, maxLength: size })),
    );
    fc.assert(
      fc.property(ratings, dealIn, (perIssue, deal) => {
        const sum = deal.reduce((total, option, k) => total + perIssue[k]![option]!, 0);
        expect(scoreOf(space, scoreFrom(space, perIssue), deal)).toBe(sum);
      }),
    );
  });

  it('a rating raises the deals with that option, structural or not, and no others', () => {
    const issue = fc.nat(space.sizes.length - 1);
    fc.assert(
      fc.property(issue, fc.nat(3), dealIn, (k, option, deal) => {
        const score = emptyScore(space);
        addRating(score, space, k, option, 2);
        addRating(score, space, k, option, 3);
        expect(scoreOf(space, score, deal)).toBe(deal[k] === option ? 5 : 0);
      }),
    );
  });
});
