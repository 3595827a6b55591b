import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { december2003 } from '../../../src/scenarios/index.js';
import { runTalks, verifyTrace } from '../../../src/talks/index.js';
import type { Move, Objection, RejectionCode, Session, Talks } from '../../../src/talks/index.js';
import { seeds, talks } from '../arbitraries.js';
import { byHand, differenceOf } from '../playing.js';
import { altered, wordless } from '../speaking.js';
import { play, tiny } from '../tiny.js';

/** A session in which the first party answers the draft: arms frozen, much aid, at once. */
function answering(draft: readonly number[] = [1, 2, 0]): Session {
  const session = byHand(tiny());
  while (session.state.public.table.offer === null) {
    const toward = session.toAct === 'North' ? 'South' : 'North';
    const moves: Record<string, Move> = {
      signals: { kind: 'signal', tone: 'neutral', toward, attend: true },
      consultations: { kind: 'consult', meetings: [] },
    };
    play(session, moves[session.state.public.phase] ?? { kind: 'propose', deal: draft });
  }
  return session;
}

const refused: readonly [what: string, objection: unknown, code: RejectionCode][] = [
  ['an option that is not there', { issue: 'arms', direction: 'up', want: 3 }, 'out-of-range'],
  ['the option of the draft', { issue: 'arms', direction: 'up', want: 1 }, 'out-of-range'],
  ['less, where it points up', { issue: 'arms', direction: 'up', want: 0 }, 'out-of-range'],
  ['more, where it points down', { issue: 'arms', direction: 'down', want: 2 }, 'out-of-range'],
  ['more than the last option', { issue: 'aid', direction: 'up', want: 3 }, 'out-of-range'],
  ['a negative option', { issue: 'aid', direction: 'down', want: -1 }, 'out-of-range'],
  ['half an option', { issue: 'aid', direction: 'down', want: 0.5 }, 'out-of-range'],
  ['an option by its name', { issue: 'arms', direction: 'up', want: 'gone' }, 'out-of-range'],
  ['no number', { issue: 'arms', direction: 'up', want: NaN }, 'out-of-range'],
  ['null', { issue: 'arms', direction: 'up', want: null }, 'out-of-range'],
  ['a worth above all', { issue: 'arms', direction: 'up', by: 1.1 }, 'out-of-range'],
  ['a negative worth', { issue: 'arms', direction: 'up', by: -0.1 }, 'out-of-range'],
  ['no worth', { issue: 'arms', direction: 'up', by: NaN }, 'out-of-range'],
  ['a worth in words', { issue: 'arms', direction: 'up', by: 'much' }, 'out-of-range'],
  ['an unknown issue', { issue: 'sugar', direction: 'up', want: 1 }, 'unknown-issue'],
];

describe('what an objection cannot want', () => {
  test.each(refused)('%s', (_, objection, code) => {
    const session = answering();
    const { state } = session;
    const result = session.play({ kind: 'object', objections: [objection as Objection] });
    expect(result).toMatchObject({ ok: false, rejection: { code } });
    expect(session.state).toBe(state);
  });
});

test('what is wanted and its worth stand in the event and on the table, where all can see them', () => {
  const session = answering();
  const objections: readonly Objection[] = [
    { issue: 'arms', direction: 'up', want: 2, by: 0.25 },
    { issue: 'aid', direction: 'down', want: 0 },
    { issue: 'order', direction: 'up', by: 0 },
  ];
  const [moved] = play(session, { kind: 'object', objections });
  expect(moved).toEqual({
    type: 'moved',
    party: 'North',
    move: { kind: 'object', objections },
    next: 'South',
  });
  const [remark] = session.observe('Broker').public.table.objections;
  expect(remark).toEqual({ by: 'North', reading: 1, objections, counter: null });
  expect(session.state.public.heard.North).toEqual({ up: { arms: 1, order: 1 }, down: { aid: 1 } });
  expect(session.trace.format).toBe('six-party-trace/2');
});

test('members stand in a fixed order, −0 is 0, others are left out', () => {
  const session = answering();
  const odd = { by: -0, extra: 1, want: -0, direction: 'down', issue: 'aid' } as Objection;
  const [moved] = play(session, { kind: 'object', objections: [odd] });
  const text = '{"kind":"object","objections":[{"issue":"aid","direction":"down","want":0,"by":0}]}';
  expect(moved?.type === 'moved' && JSON.stringify(moved.move)).toBe(text);
});

test('no rule and no agent of the library reads them: the same run has the same events but for them', () => {
  let wanted = 0;
  const expectSame = (scenario: Talks, seed: string): void => {
    const plain = runTalks(scenario, { seed }).trace;
    let offer: readonly number[] = [];
    const wanting = altered(scenario, (move) => {
      if (move.kind === 'propose') offer = move.deal;
      if (move.kind !== 'object') return move;
      const objections = move.objections.map((objection, n): Objection => {
        const issue = scenario.issues.findIndex(({ id }) => id === objection.issue);
        const want = offer[issue]! + (objection.direction === 'up' ? 1 : -1);
        if (want < 0 || want >= scenario.issues[issue]!.options.length) return objection;
        wanted += 1;
        return { ...objection, want, by: n / 10 };
      });
      return { ...move, objections };
    });
    const { trace } = runTalks(wanting, { seed });
    expect(differenceOf(trace.events.map(wordless), plain.events)).toBeUndefined();
    verifyTrace(trace);
  };
  fc.assert(fc.property(talks, seeds, expectSame), { numRuns: 40, seed: 112 });
  for (const seed of ['1', '2']) expectSame(december2003, seed);
  expect(wanted).toBeGreaterThan(100);
});
