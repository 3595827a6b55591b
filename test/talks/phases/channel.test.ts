import { describe, expect, test } from 'vitest';
import { phasedConcessions } from '../../../src/agents/index.js';
import { account } from '../../../src/report/index.js';
import type { Conduct } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { observe, replay, rulebookOf, runTalks, valuationOf, withAgent } from '../../../src/talks/index.js';
import type { Session } from '../../../src/talks/index.js';
import { gainOf } from '../../../src/valuation/index.js';
import { action, calm } from '../calm.js';
import { byHand } from '../playing.js';
import { only, round, tiny } from '../tiny.js';

describe('a channel', () => {
  const channel: Conduct = {
    dates: { least: 30, spread: 0 },
    noise: 0.01,
    reference: calm,
    conditions: [],
    channel: { parties: ['North', 'South'], days: 90 },
    actions: [
      action('North', 'offer', { channel: true }),
      action('South', 'answer', { channel: true }),
      action('Broker', 'meddle', { channel: true }),
    ],
  };
  /** Round 1 with acts by day, then the session. */
  function found(acts: Readonly<Record<number, readonly [string, string]>>): Session {
    const session = byHand(tiny({ dynamics: { conduct: channel } }));
    for (let n = 0; n < 2; n++)
      round(session, { act: (party, day) => (acts[day]?.[0] === party ? acts[day][1] : undefined) });
    return session;
  }
  const of = (session: Session) => only([...session.trace.events], 'channelFound');
  const both = { 30: ['North', 'offer'], 60: ['South', 'answer'] } as const;

  test('needs both within its days, and nobody else', () => {
    expect(of(found(both))).toHaveLength(1);
    expect(of(found({ 60: ['South', 'answer'], 150: ['North', 'offer'] }))).toHaveLength(1);
    expect(of(found({ 30: ['South', 'answer'], 150: ['North', 'offer'] }))).toEqual([]);
    expect(of(found({ 30: ['North', 'offer'], 60: ['Broker', 'meddle'] }))).toEqual([]);
    expect(of(found({ 30: ['North', 'offer'], 60: ['North', 'offer'] }))).toEqual([]);
  });

  const allDeals = [0, 1, 2].flatMap((arms) =>
    [0, 1, 2].flatMap((aid) => [0, 1].map((order) => [arms, aid, order])),
  );

  test('finds the text that is best for the worse-off of the two, by trial of all', () => {
    const session = found(both);
    const [{ line, floor, day }] = of(session) as [ReturnType<typeof of>[number]];
    expect(day).toBe(60);
    const at = session.trace.events.findIndex(({ type }) => type === 'channelFound');
    const before = replay(session.trace, { events: at - 1 });
    const book = rulebookOf(tiny({ dynamics: { conduct: channel } }));
    const valuations = ['North', 'South'].map((id) => valuationOf(observe(book, before, id)));
    const floors = allDeals.map((deal) => Math.min(...valuations.map((one) => gainOf(one, deal))));
    expect(floor).toBeCloseTo(Math.max(...floors), 12);
    expect(Math.min(...valuations.map((one) => gainOf(one, line)))).toBeCloseTo(floor, 12);
  });

  test('is public until the next session is over', () => {
    const session = byHand(tiny({ dynamics: { conduct: channel } }));
    const acts: Readonly<Record<number, readonly [string, string]>> = both;
    const script = {
      act: (party: string, day: number) => (acts[day]?.[0] === party ? acts[day][1] : undefined),
    };
    round(session, script);
    expect(session.state.public.channel).toEqual({ day: 60, line: of(session)[0]!.line });
    round(session, { signal: { South: { attend: false } } });
    expect(session.state.public.channel).toBeDefined();
    round(session);
    expect(session.state.public.channel).toBeUndefined();
    expect(account(session.trace)).toContain('North and South find a text between them:');
  });

  test('the chair of the library puts its text first', () => {
    const talks = december2003;
    let drafts = 0;
    for (let n = 0; n < 20 && drafts === 0; n++) {
      const { events } = runTalks(withAgent(talks, 'US', phasedConcessions()), {
        seed: `channel-${n}`,
      }).trace;
      const line = events.find((event) => event.type === 'channelFound')?.line;
      const first = events
        .slice(events.findIndex(({ type }) => type === 'channelFound') + 1)
        .find((event) => event.type === 'moved' && event.move.kind === 'propose');
      if (line && first?.type === 'moved' && first.move.kind === 'propose') {
        if (first.move.deal.join() === line.join()) drafts += 1;
      }
    }
    expect(drafts).toBe(1);
  });
});
