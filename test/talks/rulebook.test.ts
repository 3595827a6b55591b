import { expect, test } from 'vitest';
import { december2003 } from '../../src/scenarios/index.js';
import { observe, initialState, rulebookOf } from '../../src/talks/index.js';
import { tiny } from './tiny.js';

test('the rulebook of a scenario is made once, and looks things up', () => {
  const book = rulebookOf(december2003);
  expect(rulebookOf(december2003)).toBe(book);
  expect(book.ids).toEqual(december2003.parties.map(({ id }) => id));
  expect(book.party.US).toBe(december2003.parties[0]);
  for (const [k, { id }] of december2003.issues.entries()) expect(book.issueIndex[id]).toBe(k);
  expect(december2003.issues[book.verification]!.id).toBe('verification');
  expect(book.dynamics).toBe(december2003.dynamics);
});

test('nobody is watched where there is no such rule', () => {
  expect(rulebookOf(tiny()).verification).toBe(-1);
  expect(rulebookOf(tiny({ dynamics: null })).dynamics).toBeUndefined();
});

test('a scenario that is not valid has none', () => {
  expect(() => rulebookOf({ ...tiny(), issues: [] })).toThrow(
    expect.objectContaining({ code: 'invalid-scenario' }) as Error,
  );
});

test('an observation is the rules, the public state and one private part', () => {
  const book = rulebookOf(december2003);
  const state = initialState(book, '1');
  expect(observe(book, state, 'ROK')).toEqual({
    party: 'ROK',
    rules: book.rules,
    public: state.public,
    own: state.private.ROK,
  });
  expect(() => observe(book, state, 'rok')).toThrow('There is no party "rok". Did you mean "ROK"?');
});
