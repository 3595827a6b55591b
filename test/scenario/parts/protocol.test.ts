import { expect, test } from 'vitest';
import { codesAfter } from '../problemsAfter.js';

test.each([
  [{ kind: 'sapo', rounds: 3 }, 'unknown-name protocol.kind'],
  [{ kind: 'saop', rounds: 0 }, 'out-of-range protocol.rounds'],
  [{ kind: 'saop', rounds: 3, order: ['North', 'South'] }, 'wrong-length protocol.order'],
  [{ kind: 'saop', rounds: 3, order: ['North', 'South', 'South'] }, 'duplicate protocol.order[2]'],
  [{ kind: 'singleText', chair: 'broker', drafts: 3 }, 'unknown-name protocol.chair'],
  [{ kind: 'singleText', chair: 'Broker', drafts: 2.5 }, 'out-of-range protocol.drafts'],
  [{ kind: 'singleText', chair: 'Broker', rounds: 2 }, 'unknown-key protocol.rounds'],
  [{ kind: 'saop', rounds: 3, discounts: { North: 0 } }, 'out-of-range protocol.discounts.North'],
  [{ kind: 'saop', rounds: 3, discounts: { Nort: 0.9 } }, 'unknown-name protocol.discounts.Nort'],
  [
    { kind: 'singleText', chair: 'Broker', drafts: 2, discounts: { North: 1.1 } },
    'out-of-range protocol.discounts.North',
  ],
  [{ kind: 'singleText', chair: 'Broker', drafts: 2, statement: 1 }, 'wrong-type protocol.statement'],
  [{ kind: 'saop', rounds: 3, statement: true }, 'unknown-key protocol.statement'],
  ['saop', 'wrong-type protocol'],
])('%j: %s', (protocol, expected) => {
  expect(codesAfter('protocol', protocol)).toContain(expected);
});

test('a chair may make statements, or not', () => {
  for (const statement of [true, false]) {
    expect(codesAfter('protocol', { kind: 'singleText', chair: 'Broker', drafts: 2, statement })).toEqual([]);
  }
});

test('any order of all parties is right', () => {
  const order = ['South', 'Broker', 'North'];
  expect(codesAfter('protocol', { kind: 'saop', rounds: 3, order })).toEqual([]);
});

test.each([
  [{}, 'missing horizon.rounds'],
  [{ rounds: 0 }, 'out-of-range horizon.rounds'],
  [{ rounds: 1e308 }, 'out-of-range horizon.rounds'],
  [{ rounds: 5, months: 0 }, 'out-of-range horizon.months'],
])('%j: %s', (horizon, expected) => {
  expect(codesAfter('horizon', horizon)).toEqual([expected]);
});

test('months are optional', () => {
  expect(codesAfter('horizon', { rounds: 5 })).toEqual([]);
});
