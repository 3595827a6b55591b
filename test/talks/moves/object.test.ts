import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { december2003 } from '../../../src/scenarios/index.js';
import { moveSchema, runTalks, verifyTrace } from '../../../src/talks/index.js';
import type { Move, Objection, RejectionCode, SaidBounds, Session, Talks } from '../../../src/talks/index.js';
import { seeds, talks } from '../arbitraries.js';
import { byHand, differenceOf } from '../playing.js';
import { altered, wordless } from '../speaking.js';
import { play, round, tiny } from '../tiny.js';

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

describe('what is said is kept as bounds, over all sessions', () => {
  const of = (session: Session, party: string) =>
    Object.fromEntries(session.state.public.said.map(({ issue, by }) => [issue, by[party]]));
  /** Who answers first objects to the draft; the others say yes, and the chair closes. */
  const refuse = (session: Session, draft: readonly number[], objections: readonly Objection[]): void => {
    round(session, { deal: draft, answer: { North: { kind: 'object', objections } } });
  };
  const fresh = (): Session => byHand(tiny({ protocol: { drafts: 1 } }));

  test('one option beyond the draft, or what is wanted', () => {
    const session = fresh();
    expect(session.state.public.said).toEqual(['arms', 'aid', 'order'].map((issue) => ({ issue, by: {} })));
    refuse(
      session,
      [1, 2, 0],
      [
        { issue: 'arms', direction: 'up' },
        { issue: 'aid', direction: 'down', want: 0 },
      ],
    );
    expect(of(session, 'North')).toEqual({
      arms: { atLeast: { level: 2, day: 0 } },
      aid: { atMost: { level: 0, day: 0 } },
      order: undefined,
    });
    expect(of(session, 'South')).toEqual({ arms: undefined, aid: undefined, order: undefined });
    expect(session.observe('South').public.said).toEqual(session.state.public.said);
  });

  test('the newest remark counts, and takes back what it excludes', () => {
    const session = fresh();
    refuse(session, [1, 1, 0], [{ issue: 'aid', direction: 'up' }]);
    refuse(session, [1, 0, 0], [{ issue: 'aid', direction: 'up' }]);
    expect(of(session, 'North')['aid']).toEqual({ atLeast: { level: 1, day: 100 } });
    refuse(session, [1, 2, 0], [{ issue: 'aid', direction: 'down' }]);
    const both = { atLeast: { level: 1, day: 100 }, atMost: { level: 1, day: 200 } };
    expect(of(session, 'North')['aid']).toEqual(both);
    refuse(session, [1, 1, 0], [{ issue: 'aid', direction: 'down' }]);
    expect(of(session, 'North')['aid']).toEqual({ atMost: { level: 0, day: 300 } });
    refuse(session, [1, 0, 0], [{ issue: 'aid', direction: 'up' }]);
    expect(of(session, 'North')['aid']).toEqual({ atLeast: { level: 1, day: 400 } });
  });

  test('a party may want more than there is', () => {
    const session = fresh();
    refuse(
      session,
      [0, 2, 0],
      [
        { issue: 'aid', direction: 'up' },
        { issue: 'arms', direction: 'down' },
      ],
    );
    expect(of(session, 'North')['aid']).toEqual({ atLeast: { level: 3, day: 0 } });
    expect(of(session, 'North')['arms']).toEqual({ atMost: { level: -1, day: 0 } });
  });

  test('in generated talks the newest objection in each direction stands, unless a later one excludes it', () => {
    let bounds = 0;
    const law = fc.property(talks, seeds, (scenario, seed) => {
      const { trace, state } = runTalks(scenario, { seed });
      const ids = trace.scenario.issues.map(({ id }) => id);
      const expected: Record<string, Record<string, SaidBounds>> = {};
      let [day, offer] = [0, [] as readonly number[]];
      for (const event of trace.events) {
        if (event.type === 'roundOpened' || event.type === 'timePassed') ({ day } = event);
        if (event.type !== 'moved') continue;
        const { move, party } = event;
        if (move.kind === 'propose') offer = move.deal;
        if (move.kind !== 'object') continue;
        for (const { issue, direction, want } of move.objections) {
          const level = offer[ids.indexOf(issue)]!;
          const { atLeast, atMost } = ((expected[issue] ??= {})[party] ?? {}) as SaidBounds;
          const up = direction === 'up' ? { level: want ?? level + 1, day } : atLeast;
          const down = direction === 'down' ? { level: want ?? level - 1, day } : atMost;
          const clash = up !== undefined && down !== undefined && up.level > down.level;
          expected[issue][party] = {
            ...(up && !(clash && direction === 'down') && { atLeast: up }),
            ...(down && !(clash && direction === 'up') && { atMost: down }),
          };
          bounds += 1;
        }
      }
      expect(state.public.said).toEqual(ids.map((issue) => ({ issue, by: expected[issue] ?? {} })));
    });
    fc.assert(law, { numRuns: 60, seed: 91 });
    expect(bounds).toBeGreaterThan(50);
  });
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

test('what a direction means is told of issues with an order, and of those without', () => {
  const observation = answering().observe();
  const { rules } = observation;
  const issues = rules.issues.map((issue) => (issue.id === 'arms' ? { ...issue, ordered: false } : issue));
  const shape = JSON.stringify(moveSchema({ ...observation, rules: { ...rules, issues } }));
  expect(shape).toContain("Another option is wanted, in the list after the draft's: name it.");
  expect(shape).toContain('The issue should have less.');
  expect(JSON.stringify(moveSchema(observation))).not.toContain('Another option');
});
