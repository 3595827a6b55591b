import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ruleAccepts, ruleVotes, type AgreementRule, type SingleRule } from '../../../src/scenario/index.js';
import { codesAfter } from '../problemsAfter.js';

const parties = [{ id: 'US' }, { id: 'DPRK' }, { id: 'China' }, { id: 'ROK' }];

test('unanimity needs every party', () => {
  const rule = { kind: 'unanimity' } as const;
  expect(ruleAccepts(rule, parties, ['US', 'DPRK', 'China', 'ROK'])).toBe(true);
  expect(ruleAccepts(rule, parties, ['US', 'DPRK', 'China', 'China'])).toBe(false);
});

test('a quorum needs its number and its vetoes', () => {
  const rule = { kind: 'quorum', yes: 3, vetoes: ['US', 'DPRK'] } as const;
  expect(ruleAccepts(rule, parties, ['US', 'DPRK', 'China'])).toBe(true);
  expect(ruleAccepts(rule, parties, ['US', 'DPRK'])).toBe(false);
  expect(ruleAccepts(rule, parties, ['US', 'China', 'ROK'])).toBe(false);
  expect(ruleAccepts(rule, parties, ['US', 'DPRK', 'somebody'])).toBe(false);
});

test('weighted votes need their quota and their vetoes', () => {
  const votes = { US: 0.7, DPRK: 0.1, China: 0.2 };
  const rule = { kind: 'weighted', votes, quota: 1, vetoes: ['ROK'] } as const;
  expect(ruleAccepts(rule, parties, ['US', 'DPRK', 'China', 'ROK'])).toBe(true);
  expect(ruleAccepts(rule, parties, ['US', 'DPRK', 'China'])).toBe(false);
  expect(ruleAccepts(rule, parties, ['US', 'China', 'ROK'])).toBe(false);
});

test('a list and a set say the same', () => {
  expect(ruleAccepts({ kind: 'quorum', yes: 2 }, parties, new Set(['ROK', 'China']))).toBe(true);
});

const ids = parties.map(({ id }) => id);
const vetoes = fc.subarray(ids);
const oneRule: fc.Arbitrary<SingleRule> = fc.oneof(
  fc.constant({ kind: 'unanimity' } as const),
  fc.record({ kind: fc.constant('quorum' as const), yes: fc.integer({ min: 1, max: 4 }), vetoes }),
  fc.record({
    kind: fc.constant('weighted' as const),
    votes: fc.dictionary(fc.constantFrom(...ids), fc.double({ min: 0, max: 3, noNaN: true })),
    quota: fc.double({ min: 0.1, max: 5, noNaN: true }),
    vetoes,
  }),
);

const anyRule: fc.Arbitrary<AgreementRule> = fc.oneof(
  { arbitrary: oneRule, weight: 3 },
  fc.record({
    kind: fc.constant('every' as const),
    rules: fc.array(oneRule, { minLength: 1, maxLength: 3 }),
  }),
);

test('every: so many states with so many of the people, and whoever one of the rules asks for', () => {
  const people = { US: 50, DPRK: 5, China: 40, ROK: 5 };
  const rules = [
    { kind: 'quorum', yes: 3, vetoes: ['DPRK'] },
    { kind: 'weighted', votes: people, quota: 60 },
  ] as const;
  const rule = { kind: 'every', rules } as const;
  expect(ruleAccepts(rule, parties, ['US', 'DPRK', 'China'])).toBe(true);
  expect(ruleAccepts(rule, parties, ['US', 'DPRK', 'ROK'])).toBe(true);
  expect(ruleAccepts(rule, parties, ['DPRK', 'China', 'ROK'])).toBe(false);
  expect(ruleAccepts(rule, parties, ['US', 'China'])).toBe(false);
  expect(ruleAccepts(rule, parties, ['US', 'China', 'ROK'])).toBe(false);
  for (const wrong of [{ kind: 'every' }, { kind: 'every', rules: [null] }]) {
    expect(() => ruleAccepts(wrong as never, parties, ['US'])).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    );
  }
});

test('one more yes never turns a deal down', () => {
  fc.assert(
    fc.property(anyRule, fc.subarray(ids), fc.constantFrom(...ids), (given, yes, another) => {
      if (ruleAccepts(given, parties, yes)) {
        expect(ruleAccepts(given, parties, new Set([...yes, another]))).toBe(true);
      }
    }),
  );
});

test('as votes a rule accepts the same', () => {
  fc.assert(
    fc.property(anyRule, fc.subarray(ids), (given, yes) => {
      const says = ids.map((id) => yes.includes(id));
      const isMet = ruleVotes(given, parties).every(({ votes: each, quota, hasVeto }) => {
        const inFavour = each.reduce((sum, vote, i) => (says[i] ? sum + vote : sum), 0);
        return inFavour >= quota && !hasVeto.some((has, i) => has && !says[i]);
      });
      expect(isMet).toBe(ruleAccepts(given, parties, yes));
    }),
  );
});

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
  [{ kind: 'every', rules: [] }, 'wrong-length rule.rules'],
  [{ kind: 'every', rules: [{ kind: 'quorum', yes: 4 }] }, 'out-of-range rule.rules[0].yes'],
  [{ kind: 'every', rules: [{ kind: 'every', rules: [] }] }, 'unknown-name rule.rules[0].kind'],
])('%j: %s', (rule, expected) => {
  expect(codesAfter('rule', rule)).toContain(expected);
});

test.each([
  { kind: 'unanimity' },
  { kind: 'quorum', yes: 2, vetoes: ['North', 'South'] },
  { kind: 'weighted', votes: { North: 0.1, South: 0.2, Broker: 0.7 }, quota: 1 },
  {
    kind: 'every',
    rules: [
      { kind: 'quorum', yes: 2 },
      { kind: 'weighted', votes: { North: 0.1, South: 0.2, Broker: 0.7 }, quota: 0.8 },
    ],
  },
])('%j is right', (rule) => {
  expect(codesAfter('rule', rule)).toEqual([]);
});
