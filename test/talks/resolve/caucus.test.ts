import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDuties } from '../../../src/talks/index.js';
import type { Talks, TalksState } from '../../../src/talks/index.js';
import { expectedGain } from '../../../src/valuation/index.js';
import { rulesOf } from '../../../src/scenario/index.js';
import type { Deal, Scenario } from '../../../src/scenario/index.js';
import { seeds, talks } from '../arbitraries.js';
import { byHand, walk } from '../playing.js';
import { only, play, round, tiny } from '../tiny.js';

function everyDeal({ issues }: Scenario): Deal[] {
  return issues.reduce<Deal[]>(
    (deals, { options }) => deals.flatMap((deal) => options.map((_, level) => [...deal, level])),
    [[]],
  );
}

/** The greatest floor that any deal gives the members, by trying them all. */
function bestFloor(scenario: Scenario, state: TalksState, members: readonly string[]): number {
  const rules = rulesOf(scenario);
  const gain = (id: string, deal: Deal): number =>
    expectedGain(rules, id, state.private[id]!, state.public.levels, deal);
  return Math.max(...everyDeal(scenario).map((deal) => Math.min(...members.map((id) => gain(id, deal)))));
}

describe('the caucus adopts the line that is best for its worst-off member', () => {
  const scenario = tiny({ dynamics: { caucus: { members: ['South', 'Broker'], cohesion: 0.5 } } });

  test('by example', () => {
    const session = byHand(scenario);
    const before = session.state;
    const [caucused] = only(round(session), 'caucused');
    expect(caucused).toMatchObject({ members: ['South', 'Broker'] });
    expect(caucused!.floor).toBeCloseTo(bestFloor(scenario, before, ['South', 'Broker']), 12);
    const rules = rulesOf(scenario);
    const gains = ['South', 'Broker'].map((id) =>
      expectedGain(rules, id, before.private[id]!, before.public.levels, caucused!.line),
    );
    expect(Math.min(...gains)).toBeCloseTo(caucused!.floor, 12);
  });

  test('in generated talks', () => {
    let lines = 0;
    const expectLine = (generated: Talks, seed: string): void => {
      if (everyDeal(generated).length > 400) return;
      walk(generated, seed, {
        event(event, state) {
          if (event.type !== 'caucused') return;
          lines++;
          expect(event.floor).toBeCloseTo(bestFloor(generated, state, event.members), 9);
          expect(state.public.line).toEqual(event.line);
        },
      });
    };
    fc.assert(fc.property(talks, seeds, expectLine), { numRuns: 70, seed: 32 });
    expect(lines).toBeGreaterThan(5);
  });

  test('all see the line, until the next round opens', () => {
    const session = byHand(scenario);
    expect(session.state.public.line).toBeNull();
    while (session.state.public.phase !== 'plenary') {
      const { phase } = session.state.public;
      const id = session.toAct!;
      const toward = id === 'North' ? 'South' : 'North';
      play(
        session,
        phase === 'signals'
          ? { kind: 'signal', tone: 'neutral', toward, attend: true }
          : { kind: 'consult', meetings: [] },
      );
    }
    expect(session.observe('North').public.line).toHaveLength(3);
    play(session, { kind: 'close' });
    expect(session.state.public).toMatchObject({ round: 2, line: null });
  });

  test('one member alone agrees no line', () => {
    const session = byHand(
      scenario.dynamics
        ? tiny({ dynamics: { essential: [], caucus: { members: ['North', 'South'], cohesion: 0.5 } } })
        : scenario,
    );
    const events = round(session, { signal: { South: { attend: false, leave: true } } });
    expect(only(events, 'caucused')).toEqual([]);
    expect(only(events, 'influenced')).toHaveLength(1);
  });
});

describe('bilateral meetings', () => {
  const session = byHand(tiny());
  const meeting = { with: 'North', urge: 0.875, disclose: ['arms'] };
  const events = round(session, { meet: { South: [meeting] } });
  const consulted = events.findIndex(
    (event) => event.type === 'moved' && event.move.kind === 'consult' && event.party === 'South',
  );
  const after = session.at(session.trace.events.length - events.length + consulted + 1);

  test('leave the partner with the urging and what was disclosed', () => {
    expect(after.private.North!.urgings).toEqual({ South: 0.875 });
    expect(after.private.North!.disclosed).toEqual({ South: ['arms'] });
  });

  test('tell all others that they took place, and no more', () => {
    expect(after.public.meetings).toEqual([{ party: 'South', with: 'North' }]);
    expect(JSON.stringify(after.public)).not.toContain('0.875');
    for (const id of ['South', 'Broker']) {
      expect(after.private[id]!.urgings).toEqual({});
      expect(after.private[id]!.disclosed).toEqual({});
    }
  });

  test('of a round are over with it; what was disclosed stays known, until something else is', () => {
    expect(session.state.public).toMatchObject({ round: 2, meetings: [] });
    expect(session.state.private.North).toMatchObject({ urgings: {}, disclosed: { South: ['arms'] } });
    round(session, { meet: { South: [{ with: 'North', disclose: ['aid', 'arms'] }] } });
    expect(session.state.private.North!.disclosed).toEqual({ South: ['aid', 'arms'] });
    round(session, { meet: { South: [{ with: 'North', disclose: [] }] } });
    expect(session.state.private.North!.disclosed).toEqual({ South: ['aid', 'arms'] });
    expect(openDuties(session.state.public, 'North')).toEqual([]);
  });
});
