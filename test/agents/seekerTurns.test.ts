import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agentsOf, consensusSeeker } from '../../src/agents/index.js';
import { openStream } from '../../src/random/index.js';
import { defineScenario } from '../../src/scenario/index.js';
import { continueTalks, openTalks, runTalks } from '../../src/talks/index.js';
import type { Agent, Talks, Trace } from '../../src/talks/index.js';
import { seeds } from '../talks/arbitraries.js';
import { saopGame } from '../../bench/saopGame.js';
import { game, games } from './plain.js';

/** Two parties that share something out in so many steps, by alternating offers. */
function pie(
  options: number,
  rounds: number,
  seed: number,
): { readonly talks: Talks; readonly shares: readonly number[] } {
  const shares = Array.from({ length: options }, (_, n) => n / (options - 1));
  const party = (id: string, values: readonly number[]) => ({
    id,
    label: id,
    noDeal: 0,
    preferences: { kind: 'cardinal' as const, weights: { pie: 1 }, values: { pie: values } },
  });
  const parties = [party('A', shares.toReversed()), party('B', shares)];
  const talks = defineScenario({
    name: 'pie',
    title: 'A pie',
    start: '2000-01-01',
    issues: [{ id: 'pie', label: 'Pie', options: shares.map((_, n) => `option ${n}`) }],
    parties: seed % 2 === 0 ? parties : parties.toReversed(),
    rule: { kind: 'unanimity' },
    protocol: { kind: 'saop', rounds },
    horizon: { rounds: 1 },
    agents: { A: consensusSeeker({ steps: 400 }), B: consensusSeeker({ steps: 400 }) },
  });
  return { talks, shares };
}

test('two that share out a pie in three rounds or more: neither is below the even split by more than a step', () => {
  for (let options = 3; options <= 21; options++) {
    for (let rounds = 3; rounds <= 33; rounds += rounds < 10 ? 1 : 4) {
      for (const seed of [0, 1]) {
        const { talks, shares } = pie(options, rounds, seed);
        const [agreed] = runTalks(talks, { seed: `${seed}` }).state.public.agreements;
        const share = agreed ? shares[agreed.deal[0]!]! : 0;
        const least = 0.5 - 1 / (options - 1) - 1e-9;
        expect(Math.min(share, 1 - share), `${options} options, ${rounds} rounds`).toBeGreaterThanOrEqual(
          least,
        );
      }
    }
  }
});

describe('what is kept between turns can be made again', () => {
  const ways = ['turns', 'vote', 'text'] as const;
  const seated = (scenario: Omit<Talks, 'agents'>, how: (typeof ways)[number], agent: () => Agent): Talks => {
    const ids = scenario.parties.map(({ id }) => id);
    return defineScenario({
      ...scenario,
      ...(how === 'text' && { protocol: { kind: 'singleText' as const, chair: ids[0]!, drafts: 6 } }),
      ...(how === 'vote' && { rule: { kind: 'quorum' as const, yes: ids.length, vetoes: [] } }),
      agents: Object.fromEntries(ids.map((id) => [id, agent()])),
    });
  };
  /** As after a restart: nothing in it is an object of the run. */
  const saved = (trace: Trace): Trace => JSON.parse(JSON.stringify(trace)) as Trace;
  const seeker = () => consensusSeeker({ steps: 150, tells: true, gain: 0.5 });

  test.each(ways)('talks that go on from any place go on as they did: %s', (how) => {
    let resumed = 0;
    fc.assert(
      fc.property(
        games,
        seeds,
        fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
        (scenario, seed, picks) => {
          const { trace } = runTalks(seated(scenario, how, seeker), { seed });
          for (const pick of picks) {
            const place = pick % trace.events.length;
            for (const known of [trace, saved(trace)]) {
              const { runs } = continueTalks(known, place, { agents: agentsOf(known) });
              expect(runs[0]!.trace.events).toEqual(trace.events);
            }
            resumed += trace.events.length - place;
          }
        },
      ),
      { numRuns: 15, seed: 31 },
    );
    expect(resumed).toBeGreaterThan(150);
  });

  test('a long plenary among six, too', () => {
    const talks = saopGame('resumed', { rounds: 12, noDeal: 0.6, agent: seeker });
    const { trace } = runTalks(talks, { seed: '1' });
    expect(trace.events.filter(({ type }) => type === 'moved').length).toBeGreaterThan(40);
    for (const middle of [10, 25, 40]) {
      const { runs } = continueTalks(saved(trace), middle, { agents: talks.agents });
      expect(runs[0]!.trace.events).toEqual(trace.events);
    }
  });

  const stream = openStream('taken back');
  const row = (size: number) => Array.from({ length: size }, () => stream.next());
  const scores = Object.fromEntries(['A', 'B', 'C', 'D'].map((id) => [id, [4, 3, 4].map(row)]));

  test.each(ways)(
    'talks in a session that is taken back, and two at once, are those of one run: %s',
    async (how) => {
      const scenario = seated(game(scores, 0.62, { kind: 'saop', rounds: 5 }), how, seeker);
      const hand = scenario.parties[0]!.id;
      const [mine, other] = ['1', '2'].map((seed) => runTalks(scenario, { seed }).trace) as [Trace, Trace];
      const moves = mine.events.flatMap((event) =>
        event.type === 'moved' && event.party === hand ? [event.move] : [],
      );
      expect(moves.length).toBeGreaterThan(2);
      const session = openTalks(scenario, { seed: '1', agents: { [hand]: null } });
      const beside = openTalks(scenario, { seed: '2' });
      await session.run();
      for (const move of moves) {
        for (const again of [true, false]) {
          expect(session.play(move).ok).toBe(true);
          await session.run();
          let step = 0;
          await beside.run(() => ++step > 3);
          if (again) expect(session.undo()).toBe(true);
        }
      }
      await beside.run();
      const said = ({ events }: Trace) =>
        events.flatMap((event) => (event.type === 'moved' ? [[event.party, event.move]] : []));
      expect(said(session.trace)).toEqual(said(mine));
      expect(beside.trace.events).toEqual(other.events);
    },
  );
});
