import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hardliner, linear, micro, randomBidder } from '../../../src/agents/index.js';
import { account } from '../../../src/report/index.js';
import type { Scenario } from '../../../src/scenario/index.js';
import { runTalks } from '../../../src/talks/index.js';
import type { Agent, Talks, TalksEvent } from '../../../src/talks/index.js';
import { moved, opened } from '../told.js';

const issues: Scenario['issues'] = [
  { id: 'catch', label: 'Gear', options: ['nets', 'traps', 'rods'] },
  { id: 'entry', label: 'Entry', options: ['closed', 'half', 'open'] },
];

function party(id: string, label: string, up: boolean): Scenario['parties'][number] {
  const values = up ? [0, 0.5, 1] : [1, 0.5, 0];
  return {
    id,
    label,
    preferences: {
      kind: 'cardinal',
      weights: { catch: 0.6, entry: 0.4 },
      values: { catch: values, entry: values },
    },
    noDeal: 0.9,
  };
}

function pond(rounds: number, agent: () => Agent = linear): Talks {
  return {
    name: 'pond',
    title: 'Pond',
    start: '2025-01-01',
    issues,
    parties: [party('N', 'the north', true), party('S', 'the south', false), party('W', 'the west', true)],
    rule: { kind: 'unanimity' },
    protocol: { kind: 'saop', rounds },
    horizon: { rounds: 1 },
    agents: { N: agent(), S: agent(), W: agent() },
  };
}

const opening: TalksEvent = { ...opened(1, 0), phase: 'plenary' };
const puts = (by: string, ...deal: number[]): TalksEvent => moved(by, { kind: 'propose', deal });
const yes = (by: string): TalksEvent => moved(by, { kind: 'accept' });

/** What is told of these events, on one line, from the first offer on. */
function told(...events: readonly TalksEvent[]): string {
  const { trace } = runTalks(pond(1), { seed: '1' });
  const text = account({ scenario: trace.scenario, events: [opening, ...events] }).replace(/\s+/g, ' ');
  return text.slice(text.indexOf('ROUND 1') + 'ROUND 1 '.length);
}

describe('what is on the table', () => {
  test('a new text is told whole, with what its party moved on', () => {
    expect(told(puts('N', 2, 2), puts('S', 0, 0), puts('N', 2, 1))).toContain(
      'Offer 3 By the north: Gear: rods; Entry: half. Moved on Entry.',
    );
  });

  test('a text that was put before is told by its number, whoever put it', () => {
    expect(told(puts('N', 2, 2), puts('S', 0, 0), puts('W', 2, 2))).toContain(
      'Offer 3 By the west: offer 1 again.',
    );
  });

  test('repetition is told once, with how often, and how often others said yes', () => {
    const round = [puts('N', 2, 2), puts('S', 0, 0), yes('W')];
    const text = told(...round, ...round, ...round, puts('N', 2, 2), puts('S', 0, 0), puts('N', 1, 1));
    expect(text).toContain('Offer 2 By the south: Gear: nets; Entry: closed. Yes: the west.');
    expect(text).toContain(
      'Offers 3–8 By the north: offer 1 again, 3 times; by the south: offer 2 again, 3 times (yes: the west 2 times).',
    );
    expect(text).toContain('Offer 9 By the north: Gear: traps; Entry: half.');
  });

  test('of many texts that come again only their number is told', () => {
    const texts = [puts('N', 2, 2), puts('N', 2, 1), puts('N', 2, 0), puts('N', 1, 2)];
    expect(told(...texts, ...texts)).toContain('Offers 5–8 By the north: 4 texts again, 4 times.');
    expect(told(...texts, ...texts.slice(1))).toContain(
      'Offers 5–7 By the north: offer 2, offer 3 and offer 4 again, 3 times.',
    );
  });

  test('what was put in an earlier session is named, and told', () => {
    const text = told(puts('N', 2, 2), { ...opening, round: 2 } as TalksEvent, puts('N', 2, 2));
    expect(text).toContain(
      'ROUND 2 Offer 1 By the north: offer 1 of session 1 (Gear: rods; Entry: open) again.',
    );
  });
});

test('what passes is told for itself', () => {
  const deal: readonly number[] = [2, 2];
  const agreed = { type: 'agreed', id: 0, day: 0, deal, optOuts: {}, duties: [], gains: {} };
  const text = told(
    ...[puts('N', 2, 2), puts('S', 0, 0), puts('N', 2, 2), puts('S', 0, 0), puts('N', 2, 2)],
    ...[
      yes('S'),
      yes('W'),
      { ...agreed, status: 'standing', stage: 1, supersedes: [] } as unknown as TalksEvent,
    ],
  );
  expect(text).toContain('Offers 3–4 By the north: offer 1 again; by the south: offer 2 again.');
  expect(text).toContain('Offer 5 By the north: offer 1 again (yes: the south, the west).');
});

describe('long exchanges', () => {
  test('ten thousand rounds without a move are told in a few lines', () => {
    const text = account(runTalks(pond(10_000, hardliner), { seed: '1' }));
    expect(text.split('\n').length).toBeLessThan(40);
    expect(text).toContain(
      'Offers 3–20001 By the west: offer 1 again, 10000 times (yes: the north 9999 times);',
    );
  });

  const rest: readonly (readonly [string, () => Agent])[] = [
    ['linear', linear],
    ['micro', micro],
    ['randomBidder', randomBidder],
  ];
  test.each(rest)('two hundred rounds of %s fit two screens', (_, agent) => {
    const text = account(runTalks(pond(200, agent), { seed: '1' }));
    expect(text.split('\n').length).toBeLessThan(200);
  });

  /** As many new texts as offers. */
  function everNew(rounds: number): readonly TalksEvent[] {
    return Array.from({ length: rounds }, (_, n) => [puts('N', n, 2), puts('S', n, 1), yes('W')]).flat();
  }

  test('of many new texts the beginning and the end are told, and that the rest is not', () => {
    const text = told(...everNew(5000));
    expect(text).toContain('Offer 40 By the south');
    expect(text).toContain(
      'Not told Offers 41 to 9960, 9920 of them new texts: the trace has all. Offer 9961 By',
    );
    expect(text).toContain('Offer 10000 By the south');
    expect(text).not.toContain('Offer 41 By');
  });

  test('what comes again after its telling was left out is told then', () => {
    const end = Array.from({ length: 40 }, (_, n) => puts('N', 200 + n, 0));
    const text = told(...everNew(60), ...end.slice(1), puts('N', 30, 2), puts('N', 30, 2));
    expect(text).toContain('By the north: offer 61 (Gear: option 30; Entry: open) again, 2 times.');
  });

  /** How often anything of the events is read while they are told. */
  function workOf(rounds: number, events: (rounds: number) => readonly TalksEvent[]): number {
    let work = 0;
    const counting = <T extends object>(value: T): T =>
      new Proxy(value, {
        get(target, key, receiver): unknown {
          work += 1;
          const member: unknown = Reflect.get(target, key, receiver);
          return typeof member === 'object' && member !== null ? counting(member) : member;
        },
      });
    const { trace } = runTalks(pond(1), { seed: '1' });
    account({ scenario: trace.scenario, events: [opening, ...events(rounds)].map(counting) });
    return work;
  }

  const kept = (rounds: number): readonly TalksEvent[] =>
    Array.from({ length: rounds }, () => [puts('N', 2, 2), puts('S', 0, 0), yes('W')]).flat();

  test.each([
    ['new texts', everNew],
    ['the same texts', kept],
  ])('twice as many rounds of %s are twice the work', (_, events) => {
    const [once, twice] = [workOf(400, events), workOf(800, events)];
    expect(twice / once).toBeGreaterThan(1.8);
    expect(twice / once).toBeLessThan(2.1);
  });
});

test('every offer is told, or told to be left out, once', () => {
  const offers = fc.array(fc.tuple(fc.constantFrom('N', 'S', 'W'), fc.nat(2), fc.nat(40)), {
    maxLength: 300,
  });
  fc.assert(
    fc.property(offers, (all) => {
      const text = told(...all.map(([by, gear, entry]) => puts(by, gear, entry)));
      const numbers = [...text.matchAll(/Offers? (\d+)(?:(?:–| to )(\d+))?(?: By|, \d+ of them)/g)].flatMap(
        ([, from, to]) => {
          const first = Number(from);
          return Array.from({ length: Number(to ?? from) - first + 1 }, (_, k) => first + k);
        },
      );
      expect(numbers).toEqual(all.map((_, n) => n + 1));
    }),
    { numRuns: 100, seed: 1 },
  );
});
