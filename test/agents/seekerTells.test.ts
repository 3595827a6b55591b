import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consensusSeeker } from '../../src/agents/index.js';
import { suppositionsOf } from '../../src/agents/parts/posterior/outlook.js';
import { defineScenario } from '../../src/scenario/index.js';
import type { Deal, Party } from '../../src/scenario/index.js';
import { runTalks } from '../../src/talks/index.js';
import type { Agent, Objection, Talks } from '../../src/talks/index.js';
import { seeds } from '../talks/arbitraries.js';
import { game, games, offers, situationIn } from './plain.js';

/** The protocols in which anybody objects: a single text, and offers that are put to the vote. */
const protocols = fc.constantFrom('text', 'vote');

/** A game in one of them, some of its issues without an order, with an agent per seat. */
function seated(
  scenario: Omit<Talks, 'agents'>,
  how: string,
  unordered: boolean,
  agent: (place: number) => Agent,
): Talks {
  const ids = scenario.parties.map(({ id }) => id);
  return defineScenario({
    ...scenario,
    issues: scenario.issues.map((issue, k) => (k === 0 && unordered ? { ...issue, ordered: false } : issue)),
    ...(how === 'text' && { protocol: { kind: 'singleText' as const, chair: ids[0]!, drafts: 4 } }),
    ...(how === 'vote' && { rule: { kind: 'quorum' as const, yes: ids.length, vetoes: [] } }),
    agents: Object.fromEntries(ids.map((id, place) => [id, agent(place)])),
  });
}

interface Said {
  readonly by: string;
  readonly deal: Deal;
  readonly objections: readonly Objection[];
}

/** What was objected to which deal. */
function said(talks: Talks, seed: string): readonly Said[] {
  let deal: Deal = [];
  const all: Said[] = [];
  for (const event of runTalks(talks, { seed }).trace.events) {
    if (event.type !== 'moved') continue;
    if (event.move.kind === 'propose') deal = event.move.deal;
    if (event.move.kind === 'object') all.push({ by: event.party, deal, objections: event.move.objections });
  }
  return all;
}

/** What each option is worth to a party of a plain game, and all that it can win. */
function worthOf({ preferences }: Party, talks: Talks) {
  if (preferences.kind !== 'cardinal') throw new Error('a plain game has scores');
  const rows = talks.issues.map(({ id }) =>
    preferences.values[id]!.map((value) => Number(preferences.weights[id]) * Number(value)),
  );
  return { rows, range: rows.reduce((sum, row) => sum + Math.max(...row) - Math.min(...row), 0) };
}

describe('a seeker that tells', () => {
  test('names the best option of each thing that it would change, and what that brings of all that it can win', () => {
    let heard = 0;
    fc.assert(
      fc.property(games, protocols, fc.boolean(), seeds, (scenario, how, unordered, seed) => {
        const talks = seated(scenario, how, unordered, () => consensusSeeker({ steps: 150, tells: true }));
        for (const { by: party, deal, objections } of said(talks, seed)) {
          const { rows, range } = worthOf(
            talks.parties.find(({ id }) => id === party)!,
            talks,
          );
          for (const { issue, direction, want, by } of objections) {
            const k = talks.issues.findIndex(({ id }) => id === issue);
            expect(rows[k]![want!]).toBeCloseTo(Math.max(...rows[k]!), 9);
            expect(direction).toBe(want! > deal[k]! ? 'up' : 'down');
            expect(by).toBeGreaterThan(0);
            expect(by).toBeLessThanOrEqual(1);
            expect(by).toBeCloseTo((rows[k]![want!]! - rows[k]![deal[k]!]!) / range, 9);
            heard++;
          }
        }
      }),
      { numRuns: 60, seed: 21 },
    );
    expect(heard).toBeGreaterThan(60);
  });

  test('is one of its own: one that does not tell never says what a change brings, nor what where options have an order', () => {
    let heard = 0;
    fc.assert(
      fc.property(games, protocols, fc.boolean(), seeds, (scenario, how, unordered, seed) => {
        const talks = seated(scenario, how, unordered, () => consensusSeeker({ steps: 150 }));
        for (const { objections } of said(talks, seed)) {
          for (const objection of objections) {
            expect('by' in objection).toBe(false);
            expect('want' in objection).toBe(unordered && objection.issue === 'issue0');
            heard++;
          }
        }
      }),
      { numRuns: 40, seed: 22 },
    );
    expect(heard).toBeGreaterThan(30);
  });
});

test('a chair takes what it is told into account: what it supposes lies nearer to it', () => {
  const rows = [0, 1, 2].map(() => [0, 0.4, 1]);
  const text = game({ Chair: rows, Reader: rows.map((row) => row.toReversed()) }, 0.3, {
    kind: 'singleText',
    chair: 'Chair',
    drafts: 4,
  });
  /** What the chair supposes, in the mean, that the first option of each issue brings the reader above the last. */
  const supposed = (told: readonly number[] | null): number[] => {
    const objections = text.issues.map(({ id: issue }, k): Objection => ({
      issue,
      direction: 'down',
      ...(told && { want: 0, by: told[k]! }),
    }));
    const table = {
      ...offers(['Chair', 2, 2, 2]),
      objections: [{ by: 'Reader', reading: 1, objections, counter: null }],
    };
    const [samples] = suppositionsOf(situationIn(text, 'Chair', table), 8000);
    return [0, 3, 6].map(
      (at) => samples!.reduce((sum, { worth }) => sum + worth[at]! - worth[at + 2]!, 0) / samples!.length,
    );
  };
  const away = (means: readonly number[], told: readonly number[]): number =>
    Math.max(...means.map((mean, k) => Math.abs(mean - told[k]!)));
  for (const told of [
    [0.8, 0.1, 0.1],
    [0.34, 0.33, 0.33],
  ]) {
    expect(away(supposed(told), told)).toBeLessThan(0.06);
    expect(away(supposed(null), told)).toBeGreaterThan(0.1);
  }
});

/** A seeker that says of each thing that it would change that it brings so many times what it does. */
function liar(times: number): Agent {
  const honest = consensusSeeker({ steps: 150, tells: true });
  return {
    ...honest,
    name: 'liar',
    decide(observation, random) {
      const move = honest.decide(observation, random);
      if (move.kind !== 'object') return move;
      const objections = move.objections.map((one) => ({ ...one, by: Math.min(1, times * (one.by ?? 0)) }));
      return { ...move, objections };
    },
  };
}

test('whatever liars tell, nobody signs below its minimum', () => {
  let signed = 0;
  fc.assert(
    fc.property(
      games,
      protocols,
      fc.constantFrom(0, 0.3, 2, 100),
      fc.nat(15),
      seeds,
      (scenario, how, times, lying, seed) => {
        const talks = seated(scenario, how, false, (place) =>
          (lying >> place) % 2 === 1 ? liar(times) : consensusSeeker({ steps: 150, tells: true }),
        );
        const { state, outcome } = runTalks(talks, { seed });
        if (state.public.agreements.length === 0) return;
        for (const id of state.public.table.accepted) {
          expect(outcome.gains[id]!.expected).toBeGreaterThanOrEqual(-1e-9);
          signed++;
        }
      },
    ),
    { numRuns: 60, seed: 23 },
  );
  expect(signed).toBeGreaterThan(50);
});
