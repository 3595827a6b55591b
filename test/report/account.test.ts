import { describe, expect, test } from 'vitest';
import { phasedConcessions } from '../../src/agents/index.js';
import { account } from '../../src/report/index.js';
import type { SixPartyError } from '../../src/scenario/index.js';
import { december2003 } from '../../src/scenarios/index.js';
import { openTalks, runTalks, withAgent } from '../../src/talks/index.js';
import type { TalksEvent } from '../../src/talks/index.js';

const policies = {
  verificationFirst: december2003,
  phasedConcessions: withAgent(december2003, 'US', phasedConcessions()),
};
const cases = Object.entries(policies).flatMap(([policy, talks]) =>
  ['1', '2', '3', '4', '5'].map((seed) => ({ policy, seed, run: runTalks(talks, { seed }) })),
);

/** What the margin must say if an event is in the trace. */
function labelOf(event: TalksEvent): string | undefined {
  switch (event.type) {
    case 'occurred':
      return 'In between';
    case 'caucused':
      return 'Caucus';
    case 'convened':
      return event.held ? undefined : 'Not held';
    case 'agreed':
      return 'AGREED';
    case 'plenaryEnded':
      return 'No deal';
    case 'performed':
      return event.concealed ? 'Feigned' : 'Done';
    case 'overdue':
      return event.withheld ? 'Withheld' : 'Overdue';
    case 'found':
      return 'Found out';
    case 'exposed':
      return 'Exposed';
    case 'stageOpened':
      return 'Next stage';
    case 'agreementEnded':
      return event.status === 'completed' ? 'COMPLETED' : 'BROKEN';
    default:
      return undefined;
  }
}

describe.each(cases)('$policy, seed $seed', ({ policy, seed, run }) => {
  const text = account(run);

  test('names what is played and who plays whom', () => {
    expect(text).toContain('Six-party talks on the North Korean nuclear programme, December 2003');
    expect(text).toContain(`seed "${seed}"`);
    expect(text).toMatch(/Washington +James Kelly +plays/);
    expect(text).toContain(`plays ${policy}`);
    expect(text).toMatch(/Moscow +Alexander Losyukov +plays shuttleDiplomacy/);
  });

  test('tells every kind of event that there was', () => {
    for (const label of new Set(run.trace.events.map(labelOf))) {
      if (label !== undefined) expect(text).toContain(`\n  ${label}`);
    }
  });

  test('tells drafts, objections and acceptances', () => {
    expect(text).toMatch(/Draft 1 +Beijing puts/);
    expect(text).toMatch(/No:\s+(Washington|Pyongyang)\s+\((more|less)\s/);
    expect(text).toMatch(/Yes: /);
  });

  test('ends with the outcome and why', () => {
    expect(text).toContain(`\nOUTCOME: ${run.outcome.kind} after`);
    expect(text).toContain('Gains');
    expect(text).toContain("Fissile material, in weapons' worth: plutonium from Yongbyon");
    const { blockers } = run.outcome;
    expect(text.match(/ wanted (more|less) /g) ?? []).toHaveLength(Math.min(8, blockers.length));
  });

  test('is whole, and fits a terminal', () => {
    expect(text).not.toMatch(/undefined|NaN|null|Infinity|\[object/);
    for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100);
    expect(text.split('\n').length).toBeLessThan(450);
    expect(text.endsWith('\n')).toBe(true);
  });
});

test('the cases show both outcomes', () => {
  expect([...new Set(cases.map(({ run }) => run.outcome.kind))].sort()).toEqual(
    expect.arrayContaining(['inconclusive', 'partial']),
  );
});

test('a session is told while it goes on', async () => {
  const session = openTalks(december2003, { seed: '1' });
  await session.run((state) => state.public.phase === 'plenary');
  const text = account(session);
  expect(text).toContain('ROUND 1');
  expect(text).toContain('The talks are not over.');
});

test('the account depends on nothing but the events', () => {
  const { trace } = runTalks(december2003, { seed: '1' });
  const copy = JSON.parse(JSON.stringify(trace)) as typeof trace;
  expect(account(copy)).toBe(account(trace));
  const { seed: _, ...story } = copy;
  expect(account(story)).toBe(account(trace).replace(', seed "1"', ''));
});

test('a scenario that is none is refused by code', () => {
  const { trace } = runTalks(december2003, { seed: '1' });
  const told = (): string => account({ scenario: { ...trace.scenario, parties: [] }, events: trace.events });
  expect(told).toThrow(
    expect.objectContaining({ code: 'invalid-scenario' } satisfies Partial<SixPartyError>),
  );
});

describe('what cannot be told is refused', () => {
  const events = [{ type: 'began' }];
  test.each<[unknown, string]>([
    [undefined, 'source'],
    [null, 'source'],
    [5, 'source'],
    ['x', 'source'],
    [[], 'source'],
    [() => 1, 'source'],
    [{ trace: null }, 'source.trace'],
    [{ trace: 'x' }, 'source.trace'],
    [{}, 'source.events'],
    [{ scenario: december2003 }, 'source.events'],
    [{ scenario: december2003, events: 'none' }, 'source.events'],
    [{ scenario: december2003, events: [null] }, 'source.events'],
    [{ trace: { scenario: december2003, events: [{}] } }, 'source.trace.events'],
  ])('%#: %j', (source, path) => {
    expect(() => account(source as never)).toThrow(
      expect.objectContaining({ code: 'invalid-option', issues: [expect.objectContaining({ path })] }),
    );
  });

  test('a scenario that is none', () => {
    for (const scenario of [undefined, null, 5, {}]) {
      const tell = () => account({ scenario, events } as never);
      expect(tell).toThrow(expect.objectContaining({ code: 'invalid-scenario' }));
    }
  });
});

test('who leaves by an act is told to leave once, on its day', () => {
  const left = Array.from({ length: 30 }, (_, n) => runTalks(december2003, { seed: `gone ${n}` })).find(
    ({ trace }) => trace.events.some((event) => event.type === 'actTaken' && event.action === 'leave'),
  )!;
  const text = account(left);
  expect(text.match(/leaves the talks for good/g)).toHaveLength(1);
  expect(text).toMatch(/Act +Pyongyang leaves the talks for good \(\d+ \w+ \d{4}\)/);
});

test('lines are as wide as is asked for, and say the same', () => {
  const flat = (text: string): string => text.replace(/\s+/g, ' ');
  const { run } = cases[0]!;
  const longest = (text: string): number => Math.max(...text.split('\n').map(({ length }) => length));
  for (const width of [40, 60, 140]) {
    const told = account(run, { width });
    expect(longest(told)).toBeLessThanOrEqual(width);
    expect(longest(told)).toBeGreaterThan(width - 10);
    expect(flat(told)).toBe(flat(account(run)));
  }
  expect(account(run, { width: 100 })).toBe(account(run));
});
