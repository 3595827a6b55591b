import { expect, test } from 'vitest';
import { changedBy, nothingToTakeOut, type Problem } from '../../src/input/index.js';

const base = {
  title: 'A game',
  rule: { kind: 'quorum', yes: 2 },
  parties: [
    { id: 'US', mandate: 0.5, trust: { DPRK: 0.2 } },
    { id: 'China', mandate: 1 },
  ],
  demands: [
    { issue: 'verification', firmness: 0.5 },
    { issue: 'rollback', firmness: 0.9 },
  ],
  urges: [{ with: 'ROK', urge: 0.3 }],
  gaps: [10, 20, 30],
};

test.each<[string, object, object]>([
  [
    'members are merged',
    { parties: { US: { trust: { ROK: 0.4 } } } },
    { 'parties.0.trust': { DPRK: 0.2, ROK: 0.4 } },
  ],
  ['elements go by id', { parties: { China: { mandate: 0 } } }, { 'parties.1.mandate': 0 }],
  ['elements go by issue', { demands: { rollback: { firmness: 0 } } }, { 'demands.1.firmness': 0 }],
  ['elements go by the other party', { urges: { ROK: { urge: 1 } } }, { 'urges.0.urge': 1 }],
  ['elements without a name go by number', { gaps: { 1: 25 } }, { gaps: [10, 25, 30] }],
  ['a list may be given whole', { gaps: [1] }, { gaps: [1] }],
  ['null takes a member out', { title: null }, { title: undefined }],
  [
    'null takes an element out',
    { parties: { US: null }, gaps: { 0: null } },
    { 'parties.0.id': 'China', gaps: [20, 30] },
  ],
  [
    'an element of a new id that it says itself is added at the end',
    { parties: { ROK: { id: 'ROK', mandate: 0.2 } } },
    { 'parties.2.mandate': 0.2, 'parties.0.id': 'US' },
  ],
  ['another kind replaces the whole', { rule: { kind: 'unanimity' } }, { rule: { kind: 'unanimity' } }],
  [
    'what is undefined changes nothing',
    { title: undefined, parties: { US: undefined } },
    { title: 'A game' },
  ],
])('%s', (_, change, expected) => {
  const problems: Problem[] = [];
  const changed = changedBy(base, change, problems);
  expect(problems).toEqual([]);
  for (const [path, value] of Object.entries(expected)) {
    const found = path
      .split('.')
      .reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], changed);
    expect(found).toEqual(value);
  }
});

test('what does not change is shared', () => {
  const changed = changedBy(base, { parties: { US: { mandate: 1 } } }, []) as typeof base;
  expect(changed.parties[1]).toBe(base.parties[1]);
  expect(changed.demands).toBe(base.demands);
  expect(base.parties[0]!.mandate).toBe(0.5);
});

test('an element that the list has not is a problem of the key', () => {
  const problems: Problem[] = [];
  changedBy(base, { parties: { Chna: {} }, gaps: { 3: 1 }, demands: { 0: {} } }, problems);
  expect(problems.map(({ path, code, onKey, hint }) => [path, code, onKey, hint])).toEqual([
    ['parties.Chna', 'unknown-name', true, 'Did you mean "China"?'],
    ['gaps["3"]', 'unknown-name', true, 'Known: 0, 1, 2.'],
    ['demands["0"]', 'unknown-name', true, 'Known: verification, rollback.'],
  ]);
});

test('null that takes out what is not there is a misspelt key', () => {
  const change = {
    titel: null,
    parties: { US: { mandate: null, trust: { DPKR: null } }, Chna: null },
    gaps: { 0: null },
  };
  expect([...nothingToTakeOut(base, change, 'changes')].map(({ path, hint }) => [path, hint])).toEqual([
    ['changes.titel', 'Did you mean "title"?'],
    ['changes.parties.US.trust.DPKR', 'Did you mean "DPRK"?'],
    ['changes.parties.Chna', 'Did you mean "China"?'],
  ]);
});

test('an element of an unknown id that does not say it is refused, with how to add one', () => {
  const problems: Problem[] = [];
  changedBy(base, { parties: { Mongolia: { mandate: 1 } } }, problems);
  expect(problems).toMatchObject([
    {
      path: 'parties.Mongolia',
      code: 'unknown-name',
      hint: 'To add one, say its id inside too: id: Mongolia.',
    },
  ]);
});
