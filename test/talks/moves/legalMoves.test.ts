import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { december2003 } from '../../../src/scenarios/index.js';
import { checkMove, legalMoves, openTalks, rulebookOf, withAgent } from '../../../src/talks/index.js';
import type { LegalMove, Move, Talks } from '../../../src/talks/index.js';
import { seeds, talks } from '../arbitraries.js';
import { randomAgent } from '../randomAgent.js';
import { byHand, walk } from '../playing.js';
import { play, tiny } from '../tiny.js';

function memberOf(entry: LegalMove): Move {
  return entry.kind === 'move' ? entry.move : entry.example;
}

/** Every entry can be played, what was played is among them, nobody else has any. */
function expectAllLegal(scenario: Talks, seed: string): void {
  walk(scenario, seed, {
    turn({ book, state, party, move }) {
      const legal = legalMoves(book, state, party);
      expect(legal.length).toBeGreaterThan(0);
      for (const entry of legal) {
        expect(checkMove(book, state, party, memberOf(entry))).toBeUndefined();
        if (entry.kind !== 'space') continue;
        expect(entry.example.kind).toBe(entry.of);
        expect(entry.includes(entry.example)).toBe(true);
        for (const wrong of [undefined, null, {}, { kind: entry.of }, { kind: 'walkOut' }]) {
          expect(entry.includes(wrong)).toBe(false);
        }
      }
      expect(legal.some((entry) => includes(entry, move))).toBe(true);
      for (const other of book.ids) if (other !== party) expect(legalMoves(book, state, other)).toEqual([]);
    },
  });
}

function includes(entry: LegalMove, move: Move): boolean {
  if (entry.kind === 'space') return entry.includes(move);
  if (move.kind === 'accept' && entry.move.kind === 'accept') return true; // several opt-outs at once
  if (move.kind !== 'signal') return entry.move.kind === move.kind;
  const { kind, tone, toward, attend, leave } = move;
  const plain = { kind, tone, toward, attend, ...(leave && { leave }) };
  return JSON.stringify(entry.move) === JSON.stringify(plain);
}

describe('every legal move is accepted, and what is played is one', () => {
  test('generated talks', () => {
    fc.assert(fc.property(talks, seeds, expectAllLegal), { numRuns: 35, seed: 9 });
  });

  test('December 2003, and with a party of no mind', () => {
    expectAllLegal(december2003, '1');
    const options = { yes: 0.7, leave: 0, walkOut: 0.1, faithful: 0.5 };
    expectAllLegal(withAgent(december2003, 'DPRK', randomAgent(december2003, options)), '2');
  });

  test('each can be played in a session: forks from the same place', async () => {
    const expectPlayable = async (scenario: Talks, seed: string): Promise<void> => {
      const session = openTalks(scenario, { seed });
      for (let n = 0; session.toAct !== null && n < 12; n++) {
        for (const entry of session.legalMoves()) {
          const result = session.play(memberOf(entry));
          expect(result.ok).toBe(true);
          session.undo();
        }
        await session.step();
      }
    };
    await fc.assert(fc.asyncProperty(talks, seeds, expectPlayable), { numRuns: 25, seed: 10 });
  });
});

describe('the order is documented', () => {
  const book = rulebookOf(tiny());

  test('signals: by tone, by party addressed, then attend, stay away, leave', () => {
    const moves = legalMoves(book, byHand(tiny()).state, 'North').map(memberOf);
    const tones = ['conciliatory', 'neutral', 'accusatory'] as const;
    expect(moves).toEqual(
      tones.flatMap((tone) =>
        ['South', 'Broker'].flatMap((toward) => [
          { kind: 'signal', tone, toward, attend: true },
          { kind: 'signal', tone, toward, attend: false },
          { kind: 'signal', tone, toward, attend: false, leave: true },
        ]),
      ),
    );
  });

  test('plenary: chair, reader, speaker', () => {
    const names = (entries: readonly LegalMove[]): string[] =>
      entries.map((entry) => (entry.kind === 'space' ? `${entry.of} …` : entry.move.kind));
    const session = byHand(tiny());
    for (const toward of ['South', 'North', 'North'])
      play(session, { kind: 'signal', tone: 'neutral', toward, attend: true });
    for (let n = 0; n < 3; n++) {
      expect(names(session.legalMoves())).toEqual(['consult …']);
      play(session, { kind: 'consult', meetings: [] });
    }
    expect(names(session.legalMoves())).toEqual(['propose …', 'walkOut', 'close']);
    play(session, { kind: 'propose', deal: [1, 1, 0] });
    expect(names(session.legalMoves())).toEqual(['accept', 'object …', 'walkOut']);
    play(session, { kind: 'accept' });
    play(session, { kind: 'accept' });
    expect(names(session.legalMoves())).toEqual(['implement …']);

    const game = byHand(tiny({ dynamics: null, protocol: { kind: 'saop', rounds: 2 } }));
    expect(names(game.legalMoves())).toEqual(['propose …', 'walkOut']);
    play(game, { kind: 'propose', deal: [1, 1, 0] });
    expect(names(game.legalMoves())).toEqual(['propose …', 'accept', 'walkOut']);
    play(game, { kind: 'accept' });
    play(game, { kind: 'accept' });
    expect(game.legalMoves('North')).toEqual([]);
    expect(() => game.legalMoves()).toThrow();
  });

  test('an opt-out is offered where the text allows it', () => {
    const scenario = tiny({
      issues: { aid: { obligation: { obligor: 'payers' } } },
      costs: { shares: { South: 1 }, costs: { aid: [1, 2] }, optOut: { South: { issue: 'arms', below: 1 } } },
      dynamics: null,
    });
    const optOut = { kind: 'move', move: { kind: 'accept', optOut: ['aid'] } };
    for (const [arms, offered] of [
      [0, true],
      [1, false],
    ] as const) {
      const session = byHand(scenario);
      play(session, { kind: 'propose', deal: [arms, 1, 0] });
      expect(session.legalMoves()).not.toContainEqual(optOut);
      play(session, { kind: 'accept' });
      if (offered) expect(session.legalMoves()).toContainEqual(optOut);
      else expect(session.legalMoves()).not.toContainEqual(optOut);
    }
  });
});
