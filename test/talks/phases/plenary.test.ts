import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Protocol, Scenario, ScenarioChanges } from '../../../src/scenario/index.js';
import { isSubstance, rulebookOf, runTalks, verifyTrace } from '../../../src/talks/index.js';
import { breathEnd } from '../../../src/talks/apply/apply.js';
import type { Duty, Move, Session, Talks, TalksEvent } from '../../../src/talks/index.js';
import { seeds, talks } from '../arbitraries.js';
import { byHand, differenceOf, flawOf, walk } from '../playing.js';
import { only, play, round, tiny } from '../tiny.js';

const payers: ScenarioChanges = {
  issues: { aid: { obligation: { obligor: 'payers' } } },
  costs: {
    shares: { North: 0.1, South: 0.6, Broker: 0.3 },
    costs: { aid: [100, 200] },
    burden: { South: 0.5 },
    optOut: { South: { issue: 'arms', below: 2 }, Broker: { issue: 'arms', below: 2 } },
  },
};

describe('who owes what under a deal', () => {
  test('one duty per step beyond what is implemented, at its stage, in its time', () => {
    const session = byHand(tiny({ implemented: { arms: 1 } }));
    const [agreed] = only(round(session, { deal: [2, 2, 1] }), 'agreed');
    const base = { share: 1, months: 2, doneDay: -1, overdue: false };
    expect(agreed!.duties).toEqual<Duty[]>(
      [
        { issue: 'aid', level: 1, party: 'South', stage: 1, status: 'due', dueDay: 61, ...base },
        { issue: 'aid', level: 2, party: 'South', stage: 3, status: 'waiting', dueDay: -1, ...base },
        { issue: 'arms', level: 2, party: 'North', stage: 2, status: 'waiting', dueDay: -1, ...base },
      ].sort((a, b) => (a.issue > b.issue ? -1 : 1)) as Duty[],
    );
    expect(agreed!.stage).toBe(1);
  });

  test('what is implemented already, or more, is owed no more', () => {
    const session = byHand(tiny({ implemented: { arms: 2, aid: 1 } }));
    const [agreed] = only(round(session, { deal: [1, 1, 0] }), 'agreed');
    expect(agreed).toMatchObject({ duties: [], stage: 0 });
    expect(session.state.public.agreements[0]!.status).toBe('completed');
    expect(session.state.public.levels).toEqual([2, 1, 0]);
  });

  test('payers owe their shares', () => {
    const session = byHand(tiny(payers));
    const [agreed] = only(round(session, { deal: [0, 1, 0] }), 'agreed');
    expect(agreed!.duties.map(({ party, share }) => [party, share])).toEqual([
      ['North', 0.1],
      ['South', 0.6],
      ['Broker', 0.3],
    ]);
    expect(session.state.public.levels).toEqual([0, 1, 0]);
  });

  test('who opts out owes nothing, and the others take its share in proportion', () => {
    const session = byHand(tiny(payers));
    const optOut: Move = { kind: 'accept', optOut: ['aid'] };
    const events = round(session, { deal: [0, 1, 0], answer: { South: optOut } });
    const [agreed] = only(events, 'agreed');
    expect(agreed!.optOuts).toEqual({ South: ['aid'] });
    expect(agreed!.duties.map(({ party }) => party)).toEqual(['North', 'Broker']);
    expect(agreed!.duties[0]!.share).toBeCloseTo(0.25, 12);
    expect(agreed!.duties[1]!.share).toBeCloseTo(0.75, 12);
  });

  test('what each expects of it counts what it pays, and nothing if it does not', () => {
    const gains = (answer: Record<string, Move>): number => {
      const session = byHand(tiny(payers));
      return only(round(session, { deal: [0, 2, 0], answer }), 'agreed')[0]!.gains.South!;
    };
    // 0.5 per thousand million US$, 300 million, of which 60 %.
    const burden = 0.5 * 0.3 * 0.6;
    const free = gains({ South: { kind: 'accept', optOut: ['aid'] } });
    expect(free - gains({})).toBeGreaterThan(0.5 * burden);
    expect(free - gains({})).toBeLessThanOrEqual(burden);
  });

  test('aid is what each paid, in million US$', () => {
    const session = byHand(tiny({ ...payers, horizon: { rounds: 1 } }));
    round(session, { deal: [0, 2, 0] });
    const { aid } = session.state.public.outcome!;
    expect(aid.South).toBeCloseTo(0.6 * 300, 9);
    expect(aid.Broker).toBeCloseTo(0.3 * 300, 9);
    expect(Object.keys(aid)).toEqual(['North', 'South', 'Broker']);
  });

  test('in generated talks: shares of a step sum to 1, and opting out is respected', () => {
    let seen = 0;
    const expectShares = (generated: Talks, seed: string): void => {
      for (const event of only(walk(generated, seed, {}).events, 'agreed')) {
        for (const { id, obligation } of generated.issues) {
          const duties = event.duties.filter(({ issue }) => issue === id);
          for (const level of new Set(duties.map((duty) => duty.level))) {
            const sharing = duties.filter((duty) => duty.level === level);
            expect(sharing.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
            if (obligation?.obligor !== 'payers') {
              expect(sharing.map(({ party }) => party)).toEqual([obligation?.obligor]);
              continue;
            }
            seen++;
            const { costs } = generated;
            const shares = costs!.payers?.[id]?.[level - 1] ?? costs!.shares;
            const paying = Object.keys(shares).filter((party) => !event.optOuts[party]?.includes(id));
            expect(new Set(sharing.map(({ party }) => party))).toEqual(new Set(paying));
            for (const { party, share } of sharing)
              expect(share / sharing[0]!.share).toBeCloseTo(shares[party]! / shares[sharing[0]!.party]!, 9);
          }
        }
      }
    };
    fc.assert(fc.property(talks, seeds, expectShares), { numRuns: 120, seed: 33 });
    expect(seen).toBeGreaterThan(2);
  });
});

describe('a text short of a plan', () => {
  const commitment: ScenarioChanges = {
    issues: [...tiny().issues, { id: 'text', label: 'x', options: ['words', 'plan'], structural: true }],
    schedule: { commitment: { issue: 'text', kappa: [0, 1], plan: 1 } },
  };

  test('binds nobody', () => {
    const scenario = tiny(commitment);
    const words = byHand(scenario);
    expect(only(round(words, { deal: [2, 2, 0, 0] }), 'agreed')[0]!.duties).toEqual([]);
    expect(words.state.public.agreements[0]!.status).toBe('standing');
    expect(words.state.public.levels).toEqual([0, 0, 0, 0]);
    expect(only(round(byHand(scenario), { deal: [2, 2, 0, 1] }), 'agreed')[0]!.duties).toHaveLength(4);
    const book = rulebookOf(scenario);
    expect(isSubstance(book, [2, 0, 0, 0])).toBe(false);
    expect(isSubstance(book, [0, 2, 0, 1])).toBe(false);
    expect(isSubstance(book, [1, 0, 0, 1])).toBe(true);
  });

  test('does not put an end to a plan; a plan does to a statement', () => {
    const scenario = tiny({ ...commitment, horizon: { rounds: 9 } });
    const session = byHand(scenario);
    round(session, { deal: [1, 0, 0, 0] });
    round(session, { deal: [1, 1, 0, 1] });
    round(session, { deal: [2, 2, 0, 0] });
    const ended = session.state.public.agreements.map(({ status }) => status);
    expect(ended[0]).toBe('superseded');
    expect(ended[1]).not.toBe('superseded');
    expect(ended[2]).toBe('standing');
    round(session, { deal: [2, 1, 0, 0] });
    expect(session.state.public.agreements.map(({ status }) => status).slice(2)).toEqual([
      'superseded',
      'standing',
    ]);
  });

  test('gives way to a plan, and does not put an end to one', () => {
    const session = byHand(tiny({ ...commitment, dynamics: { delay: { geometricMean: 9 } } }));
    const statusesAfter = (deal: number[]): string[] => {
      round(session, { deal });
      return session.state.public.agreements.map(({ status }) => status);
    };
    expect(statusesAfter([1, 1, 0, 0])).toEqual(['standing']);
    expect(statusesAfter([2, 1, 0, 0])).toEqual(['superseded', 'standing']);
    expect(statusesAfter([1, 1, 0, 1])).toEqual(['superseded', 'superseded', 'standing']);
    expect(statusesAfter([2, 2, 0, 0])).toEqual(['superseded', 'superseded', 'standing', 'standing']);
    expect(session.state.public.agreements[2]!.duties.map(({ status }) => status)).toEqual([
      'underway',
      'underway',
    ]);
  });

  test('is worth exactly nothing, not minus nothing: also where every issue is owed', () => {
    const owed = { side: 'A', obligor: 'North', reversibility: [1] } as const;
    const base = tiny();
    const issues = [
      ...base.issues.map((issue) => (issue.id === 'order' ? { ...issue, obligation: owed } : issue)),
      { id: 'text', label: 'x', options: ['words', 'plan'], structural: true, obligation: owed },
    ];
    const row = { arms: [1, 1], aid: [1, 1], order: [1], text: [1] };
    const sequencing = { issue: 'order', monthsPerStage: 2, stages: [row, row] };
    const session = byHand(
      tiny({
        issues,
        schedule: { sequencing, commitment: { issue: 'text', kappa: [0, 0], plan: 1 } },
        parties: {
          South: {
            preferences: {
              kind: 'cardinal',
              weights: { arms: 0.4, order: 0.3, text: 0.3, aid: 0 },
              values: { arms: [1, 0, 0], order: [1, 0], text: [1, 0] },
            },
          },
        },
      }),
    );
    const [agreed] = only(round(session, { deal: [2, 0, 1, 1] }), 'agreed');
    expect(differenceOf(agreed!.gains, { North: 0, South: 0, Broker: 0 })).toBeUndefined();
    expect(flawOf(session.state)).toBeUndefined();
  });
});

describe('several agreements in one run', () => {
  const slow = tiny({
    issues: { arms: { obligation: { months: [6, 6] } }, aid: { obligation: { months: [6, 6] } } },
  });

  test('a later one takes the place of what stands; what was under way is owed anew', () => {
    const session = byHand(slow);
    round(session, { deal: [1, 1, 0] });
    expect(session.state.public.agreements[0]!.duties.map(({ status }) => status)).toEqual([
      'underway',
      'underway',
    ]);
    const [second] = only(round(session, { deal: [2, 1, 0] }), 'agreed');
    expect(second).toMatchObject({ id: 1, day: 100, supersedes: [0] });
    expect(second!.duties.map(({ issue, level }) => `${issue} ${level}`)).toEqual([
      'arms 1',
      'arms 2',
      'aid 1',
    ]);
    expect(session.state.public.agreements.map(({ status }) => status)).toEqual(['superseded', 'standing']);
    round(session);
    expect(session.state.public.levels).toEqual([2, 1, 0]);
    expect(session.state.public.outcome).toMatchObject({ kind: 'settlement' });
    expect(
      session.state.public.outcome!.agreements.map(({ status, substance }) => [status, substance]),
    ).toEqual([
      ['superseded', true],
      ['completed', true],
    ]);
    expect(only(session.trace.events, 'performed').every(({ agreement }) => agreement === 1)).toBe(true);
  });

  test('what is complete or broken is left as it is', () => {
    const session = byHand(tiny());
    round(session, { deal: [0, 1, 0] });
    expect(session.state.public.agreements[0]!.status).toBe('completed');
    const [second] = only(round(session, { deal: [1, 1, 0] }), 'agreed');
    expect(second).toMatchObject({ supersedes: [] });
    expect(second!.duties.map(({ issue }) => issue)).toEqual(['arms']);
    expect(session.state.public.agreements.map(({ status }) => status)).toEqual(['completed', 'completed']);
  });
});

describe('what talking costs', () => {
  const agreedAt = (protocol: Protocol, patience: number) => {
    const session = byHand(tiny({ protocol, sources: null }));
    const events = round(session, { deal: [1, 1, 0], answer: {} });
    expect(patience).toBe(only(events, 'moved').filter(({ move }) => move.kind === 'propose').length);
    return only(events, 'agreed')[0]!.gains;
  };

  test.each<[Protocol, number]>([
    [{ kind: 'singleText', chair: 'Broker', drafts: 3 }, 1 / 4],
    [{ kind: 'saop', rounds: 4 }, 1 / 5],
  ])('%j: a factor for the time t of the plenary, f^t', (protocol, time) => {
    const before = agreedAt(protocol, 1);
    const gains = agreedAt({ ...protocol, discounts: { South: 0.5, Broker: 1 } }, 1);
    expect(before.South).not.toBe(0);
    expect(gains.South).toBeCloseTo(before.South! * 0.5 ** time, 12);
    expect({ ...gains, South: 0 }).toEqual({ ...before, South: 0 });
  });

  test('the last move counts: after a refused draft it is later', () => {
    const protocol: Protocol = { kind: 'singleText', chair: 'Broker', drafts: 3, discounts: { South: 0.5 } };
    const refusing: Move = { kind: 'object', objections: [] };
    const session = byHand(tiny({ protocol, sources: null }));
    let answers = 0;
    const events: TalksEvent[] = [];
    while (session.toAct !== null && only(events, 'agreed').length === 0) {
      const { phase } = session.state.public;
      const move: Move =
        phase === 'plenary'
          ? session.toAct === 'Broker'
            ? { kind: 'propose', deal: [1, 1, 0] }
            : answers++ < 2
              ? refusing
              : { kind: 'accept' }
          : phase === 'signals'
            ? {
                kind: 'signal',
                tone: 'neutral',
                toward: session.toAct === 'North' ? 'South' : 'North',
                attend: true,
              }
            : { kind: 'consult', meetings: [] };
      events.push(...play(session, move));
    }
    const early = agreedAt({ ...protocol, discounts: {} }, 1).South!;
    expect(only(events, 'agreed')[0]!.gains.South).toBeCloseTo(early * 0.5 ** (2 / 4), 12);
  });
});

describe('the statement of a chair', () => {
  const stating = (drafts = 1) => tiny({ protocol: { drafts, statement: true } });
  const objects = (...issues: string[]): Move => ({
    kind: 'object',
    objections: issues.map((issue) => ({ issue, direction: 'up' })),
  });
  const stated = (scenario: Scenario, deal: readonly number[] | null, answer: Record<string, Move>) =>
    only(round(byHand(scenario), { deal, answer }), 'chairStated').map(({ levels }) => levels);

  test('says of a session that failed what nobody objected to in its last reading', () => {
    const session = byHand(stating());
    const events = round(session, { deal: [1, 2, 1], answer: { North: objects('arms') } });
    const place = events.findIndex(({ type }) => type === 'plenaryEnded');
    expect(events[place + 1]).toEqual({ type: 'chairStated', by: 'Broker', levels: { aid: 2, order: 1 } });
    const { stated: all, agreements } = session.state.public;
    expect(all).toEqual([{ round: 1, day: 0, levels: { aid: 2, order: 1 } }]);
    expect(agreements).toEqual([]);
    expect(session.observe('North').public.stated).toEqual(all);
    expect(session.trace.format).toBe('six-party-trace/2');
    expect(breathEnd(session.trace.events, session.trace.events.indexOf(events[place + 1]!))).toBe(
      session.trace.events.indexOf(events[place + 1]!) + 1,
    );
  });

  test('counts the last reading only, and what is not named', () => {
    const session = byHand(stating(2));
    while (session.state.public.round === 1) {
      const { phase, table } = session.state.public;
      if (phase !== 'plenary') {
        quietly(session);
        continue;
      }
      const party = session.toAct!;
      if (party === 'Broker') play(session, { kind: 'propose', deal: [1, 1, 1] });
      else
        play(session, party === 'South' ? objects(table.reading === 1 ? 'arms' : 'aid') : { kind: 'accept' });
    }
    expect(session.state.public.stated!.map(({ levels }) => levels)).toEqual([{ arms: 1, order: 1 }]);
  });

  test('is none without a draft, where all is objected to, where nothing is left, or if somebody walked out', () => {
    expect(stated(stating(), null, {})).toEqual([]);
    expect(stated(stating(), [1, 1, 1], { North: objects('arms', 'aid', 'order') })).toEqual([]);
    expect(stated(stating(), [1, 0, 0], { North: objects('arms') })).toEqual([]);
    expect(stated(stating(), [1, 1, 1], { North: objects('arms'), South: { kind: 'walkOut' } })).toEqual([]);
    expect(stated(stating(), [1, 1, 1], {})).toEqual([]);
    expect(stated(tiny({ protocol: { drafts: 1 } }), [1, 1, 1], { North: objects('arms') })).toEqual([]);
    expect(stated(stating(), [1, 1, 1], { North: objects() })).toEqual([{ arms: 1, aid: 1, order: 1 }]);
  });

  test('in generated talks stands behind a failed session, within its last draft, and moves nothing else', () => {
    let statements = 0;
    const law = fc.property(talks, seeds, (scenario, seed) => {
      const { protocol } = scenario;
      if (protocol.kind !== 'singleText') return;
      const { trace } = runTalks({ ...scenario, protocol: { ...protocol, statement: true } }, { seed });
      const silent = runTalks({ ...scenario, protocol: { ...protocol, statement: false } }, { seed });
      const others = trace.events.filter(({ type }) => type !== 'chairStated');
      expect(others).toEqual(silent.trace.events);
      expect(verifyTrace(trace).public.stated?.length ?? 0).toBe(trace.events.length - others.length);
      let deal: readonly number[] = [];
      trace.events.forEach((event, n) => {
        if (event.type === 'moved' && event.move.kind === 'propose') ({ deal } = event.move);
        if (event.type !== 'chairStated') return;
        statements += 1;
        expect(trace.events[n - 1]).toMatchObject({ type: 'plenaryEnded' });
        expect(trace.events[n - 1]).not.toMatchObject({ reason: 'walkedOut' });
        for (const [issue, level] of Object.entries(event.levels)) {
          expect(deal[scenario.issues.findIndex(({ id }) => id === issue)]).toBe(level);
        }
      });
    });
    fc.assert(law, { numRuns: 60, seed: 44 });
    expect(statements).toBeGreaterThan(10);
  });
});

/** Plays one quiet move before the plenary. */
function quietly(session: Session): void {
  const toward = session.toAct === 'North' ? 'South' : 'North';
  const isSignal = session.state.public.phase === 'signals';
  play(
    session,
    isSignal ? { kind: 'signal', tone: 'neutral', toward, attend: true } : { kind: 'consult', meetings: [] },
  );
}
