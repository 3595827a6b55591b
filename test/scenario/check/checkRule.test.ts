import { expect, test } from 'vitest';
import { codesAfter } from './problemsAfter.js';

const votes = { North: 1, South: 2 };

test.each([
  [{ kind: 'majority' }, 'unknown-name rule.kind'],
  [{ kind: 'unanimity', yes: 3 }, 'unknown-key rule.yes'],
  [{ kind: 'quorum' }, 'missing rule.yes'],
  [{ kind: 'quorum', yes: 4 }, 'out-of-range rule.yes'],
  [{ kind: 'quorum', yes: 2, vetoes: ['Nroth'] }, 'unknown-name rule.vetoes[0]'],
  [{ kind: 'weighted', votes, quota: 4 }, 'inconsistent rule.quota'],
  [{ kind: 'weighted', votes: { ...votes, Broker: -1 }, quota: 1 }, 'out-of-range rule.votes.Broker'],
  [{ kind: 'weighted', votes, quota: 0 }, 'out-of-range rule.quota'],
])('%j: %s', (rule, expected) => {
  expect(codesAfter('rule', rule)).toContain(expected);
});

test.each([
  { kind: 'unanimity' },
  { kind: 'quorum', yes: 2, vetoes: ['North', 'South'] },
  { kind: 'weighted', votes: { North: 0.1, South: 0.2, Broker: 0.7 }, quota: 1 },
])('%j is right', (rule) => {
  expect(codesAfter('rule', rule)).toEqual([]);
});
