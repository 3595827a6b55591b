import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openStream } from '../../../src/random/index.js';
import type { Scenario } from '../../../src/scenario/index.js';
import { scenarios as named } from '../../../src/scenarios/index.js';
import {
  checkMove,
  legalMoves,
  moveSchema,
  observe,
  rulebookOf,
  sampleMove,
} from '../../../src/talks/index.js';
import type { Move, Observation, RejectionCode } from '../../../src/talks/index.js';
import { scenarios, seeds } from '../arbitraries.js';
import { byHand, walk } from '../playing.js';
import { play, tiny } from '../tiny.js';
import { sampled } from './sampled.js';
import { spoiled } from './spoiled.js';
import { validator } from './validator.js';

/** What was accepted, refused and why. */
const tally: Record<string, number> = {};
const count = (what: string): void => void (tally[what] = (tally[what] ?? 0) + 1);

/** At every turn the schema and the engine say the same of legal moves and of spoiled ones. */
function expectAgreement(scenario: Scenario, seed: string, perTurn: number, turns = Infinity): void {
  const stream = openStream(`schema ${seed}`);
  let left = turns;
  walk(sampled(scenario), seed, {
    turn({ book, state, party, observation, move: played }) {
      if (left-- <= 0) return;
      const schema = moveSchema(observation);
      expect(moveSchema(JSON.parse(JSON.stringify(observation)) as Observation)).toEqual(schema);
      const accepts = validator(schema);
      const listed = legalMoves(book, state, party).map((one) =>
        one.kind === 'move' ? one.move : one.example,
      );
      const legal: Move[] = [played, ...listed];
      for (let n = 0; n < perTurn; n++) legal.push(sampleMove(observation, () => stream));
      for (const move of legal.flatMap((one) => [one, { ...one, text: 'Yes…\n🕊' }])) {
        if (!accepts(move)) throw new Error(`${party}: refused ${JSON.stringify(move)}`);
        count('legal');
      }
      for (let n = 0; n < 3 * perTurn; n++) {
        const move = spoiled(legal[n % legal.length]!, observation, stream);
        const refused = checkMove(book, state, party, move);
        if (accepts(move) !== (refused === undefined)) {
          throw new Error(`${party}: ${JSON.stringify(move)}: ${refused?.message ?? 'legal'}`);
        }
        count(refused?.code ?? 'legal after all');
      }
    },
  });
}

describe('what the schema accepts is legal, and conversely', () => {
  test('in generated talks and in those of the library, for legal moves and for spoiled ones', () => {
    const agree = fc.property(scenarios, seeds, (scenario, seed) => {
      expectAgreement(scenario, seed, 4, 40);
    });
    fc.assert(agree, { numRuns: 50, seed: 74 });
    for (const [name, scenario] of Object.entries(named)) expectAgreement(scenario, name, 2, 60);
    const codes: RejectionCode[] = [
      'unknown-kind',
      'unknown-party',
      'unknown-issue',
      'not-a-deal',
      'out-of-range',
    ];
    for (const code of [...codes, 'not-allowed', 'wrong-phase', 'legal after all', 'legal'] as const) {
      expect(tally[code] ?? 0, code).toBeGreaterThan(50);
    }
  }, 60_000);

  const book = rulebookOf(tiny());
  const session = byHand(tiny());

  test('nothing for a party whose turn it is not, nor after the end', () => {
    const other = moveSchema(observe(book, session.state, 'South'));
    expect(other).toEqual({ $schema: 'https://json-schema.org/draft/2020-12/schema', not: {} });
    const ended = {
      ...session.state,
      public: { ...session.state.public, phase: 'ended' as const, toAct: null },
    };
    expect(moveSchema(observe(book, ended, 'North'))).toHaveProperty('not', {});
    expect(validator(other)({ kind: 'walkOut' })).toBe(false);
  });

  test('it says what the numbers mean', () => {
    while (session.toAct !== 'Broker' || session.state.public.phase !== 'plenary') {
      const toward = session.toAct === 'North' ? 'South' : 'North';
      const signal: Move = { kind: 'signal', tone: 'neutral', toward, attend: true };
      play(session, session.state.public.phase === 'signals' ? signal : { kind: 'consult', meetings: [] });
    }
    expect(moveSchema(session.observe())).toMatchObject({
      anyOf: [
        {
          description: 'Put a deal on the table.',
          properties: {
            kind: { const: 'propose' },
            deal: {
              prefixItems: [
                { minimum: 0, maximum: 2, description: 'arms. 0: kept; 1: frozen; 2: gone' },
                { maximum: 2 },
                { maximum: 1 },
              ],
              minItems: 3,
              maxItems: 3,
            },
          },
          required: ['kind', 'deal'],
        },
        { properties: { kind: { const: 'walkOut' } }, required: ['kind'] },
        { properties: { kind: { const: 'close' } }, required: ['kind'] },
      ],
    });
  });

  test('a list of 10,001 objections is longer than any move needs', () => {
    play(session, { kind: 'propose', deal: [1, 1, 0] });
    const accepts = validator(moveSchema(session.observe()));
    const objections = (length: number): Move => ({
      kind: 'object',
      objections: Array.from({ length }, () => ({ issue: 'aid', direction: 'up' }) as const),
    });
    expect([accepts(objections(10_000)), accepts(objections(10_001))]).toEqual([true, false]);
    expect(session.play(objections(10_001))).toMatchObject({ rejection: { code: 'unreadable' } });
    expect(session.play(objections(10_000)).ok).toBe(true);
  });

  test.each([undefined, null, 5, 'x', {}, { party: 'North', rules: {} }])('no observation: %j', (given) => {
    expect(() => moveSchema(given as never)).toThrow(expect.objectContaining({ code: 'invalid-option' }));
  });
});
