import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consensusSeeker, hardliner, randomBidder } from '../../src/agents/index.js';
import { runTalks } from '../../src/talks/index.js';
import type { Agent, Talks } from '../../src/talks/index.js';
import { seeds } from '../talks/arbitraries.js';
import { game, games } from './plain.js';
import { scoredGame, scoredNames } from './scoredGames.js';

/** Plays a game; what each party gained, null without a deal, and what was said. */
function play(talks: Talks, seed: string) {
  const { state, trace, outcome } = runTalks(talks, { seed });
  const moves = trace.events.flatMap((event) => (event.type === 'moved' ? [event] : []));
  const gains =
    state.public.agreements.length === 0
      ? null
      : Object.fromEntries(Object.entries(outcome.gains).map(([id, { expected }]) => [id, expected!]));
  return { moves, gains, signed: state.public.table.accepted, table: state.public.table };
}

function seat(talks: Talks, make: () => Agent): Talks {
  return { ...talks, agents: Object.fromEntries(talks.parties.map(({ id }) => [id, make()])) };
}

describe('in the six scored games', () => {
  const plays = (rule: 'unanimity' | 'quorum', make: () => Agent) =>
    scoredNames.flatMap((name) =>
      ['1', '2', '3'].map((seed) => play(seat(scoredGame(name, { rule }), make), seed)),
    );

  test('most end with a deal for all, nobody below its minimum, within 24 moves', () => {
    const played = plays('unanimity', () => consensusSeeker());
    expect(played.filter(({ gains }) => gains !== null).length).toBeGreaterThanOrEqual(13);
    for (const { moves, gains } of played) {
      expect(moves.length).toBeLessThanOrEqual(24);
      for (const gain of Object.values(gains ?? {})) expect(gain).toBeGreaterThanOrEqual(-1e-9);
    }
  });

  test('nearly all with a quorum, and nobody signs below its minimum', () => {
    const played = plays('quorum', () => consensusSeeker());
    expect(played.filter(({ gains }) => gains !== null).length).toBeGreaterThanOrEqual(16);
    for (const { moves, gains, signed } of played) {
      expect(moves.length).toBeLessThanOrEqual(24);
      if (gains !== null) for (const id of signed) expect(gains[id]).toBeGreaterThanOrEqual(-1e-9);
    }
  });

  test('drafts by chance seldom do', () => {
    const played = plays('unanimity', () => randomBidder());
    expect(played.filter(({ gains }) => gains !== null).length).toBeLessThanOrEqual(4);
  });
});

const seekers = fc.record({
  steps: fc.constant(150),
  gain: fc.double({ min: 0, max: 4, noNaN: true }),
  premium: fc.double({ min: 0, max: 1, noNaN: true }),
  tells: fc.boolean(),
});

test('whatever the game and the seekers, nobody signs below its minimum, and all drafts are new', () => {
  const signers = { unanimity: 0, quorum: 0 };
  fc.assert(
    fc.property(
      games,
      fc.boolean(),
      fc.nat(),
      fc.array(seekers, { minLength: 4, maxLength: 4 }),
      seeds,
      (scenario, single, quorum, options, seed) => {
        const ids = scenario.parties.map(({ id }) => id);
        const protocol = single
          ? { kind: 'singleText' as const, chair: ids[0]!, drafts: 4 }
          : scenario.protocol;
        // Some of them, with a veto or without; everybody as often as a quorum of one.
        const yes = 1 + (quorum % ids.length);
        const rule =
          quorum % 2 === 0
            ? { kind: 'unanimity' as const }
            : { kind: 'quorum' as const, yes, vetoes: ids.slice(0, quorum % 3) };
        const agents = Object.fromEntries(ids.map((id, place) => [id, consensusSeeker(options[place])]));
        const { gains, signed, table } = play({ ...scenario, protocol, rule, agents }, seed);
        if (gains !== null) {
          for (const id of signed) expect(gains[id]).toBeGreaterThanOrEqual(-1e-9);
          signers[rule.kind] += signed.length;
        }
        const put = table.offers.map(({ deal }) => deal.join());
        // In turns one may have nothing new left to put.
        if (single) expect(new Set(put).size).toBe(put.length);
      },
    ),
    { numRuns: 150, seed: 12 },
  );
  expect(Math.min(...Object.values(signers))).toBeGreaterThan(50);
});

describe('once a draft is lost', () => {
  const talks = seat(scoredGame('harbour', { rule: 'unanimity' }), () => consensusSeeker());
  const ids = talks.parties.map(({ id }) => id);
  const first = (changed: Talks, seed: string) => play(changed, seed).moves.slice(0, 6);

  test('nobody says yes any more; who would have shows the draft as it is', () => {
    let shown = 0;
    for (const seed of ['1', '2', '3', '4', '5', '6']) {
      const [draft, ...answers] = first(talks, seed);
      const { deal } = draft!.move as { deal: readonly number[] };
      const lost = answers.findIndex(({ move }) => move.kind === 'object');
      if (lost < 0) continue;
      const after = answers.slice(lost);
      expect(after.map(({ move }) => move.kind)).toEqual(after.map(() => 'object'));
      shown += after.filter(({ move }) => 'counter' in move && move.counter.join() === deal.join()).length;
    }
    expect(shown).toBeGreaterThan(0);
  });

  test('a quorum is lost with a second no, or with a veto', () => {
    const rule = { kind: 'quorum' as const, yes: 5, vetoes: ids.slice(0, 2) };
    const against = (...odd: number[]): Talks => ({
      ...talks,
      rule,
      agents: Object.fromEntries(ids.map((id, n) => [id, odd.includes(n) ? hardliner() : consensusSeeker()])),
    });
    const kinds = (changed: Talks) =>
      ['1', '2', '3', '4', '5', '6'].map((seed) => first(changed, seed).map(({ move }) => move.kind));
    // With the veto against it nobody says yes; with another party against it somebody does.
    expect(kinds(against(1)).flat()).not.toContain('accept');
    expect(kinds(against(2)).flat()).toContain('accept');
    for (const round of kinds(against(2, 3))) {
      expect(round.slice(4)).not.toContain('accept');
    }
  });
});

test('a chair that is content with any deal drafts for the others, however much gain counts', () => {
  const wish = [0, 0.1, 0.1, 0.1, 0.1, 1, 0.3, 0.1];
  const scores = { A: [wish.map(() => 1)], B: [wish], C: [wish] };
  const plain = game(scores, 0.2, { kind: 'singleText', chair: 'A', drafts: 4 });
  const parties = plain.parties.map((party) => ({ ...party, noDeal: party.id === 'A' ? 0.2 : 0.8 }));
  for (const gain of [0, 0.1, 1]) {
    const agents = { A: consensusSeeker({ gain }), B: consensusSeeker(), C: consensusSeeker() };
    for (const seed of ['1', '2', '3']) {
      const { gains } = play({ ...plain, parties, agents }, seed);
      expect([gain, seed, gains?.B ?? null]).toEqual([gain, seed, expect.closeTo(0.2, 9)]);
    }
  }
});
