import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { account } from '../../src/report/index.js';
import { december2003 } from '../../src/scenarios/index.js';
import { runTalks } from '../../src/talks/index.js';
import { altered, texts } from '../talks/speaking.js';
import { moved, outcomeOf, told } from './told.js';

describe('what parties say', () => {
  test('is told in quotes, by who said it', () => {
    const signal = { kind: 'signal', tone: 'accusatory', toward: 'US', attend: true } as const;
    expect(told(moved('DPRK', { ...signal, text: 'This is a hostile policy.' }))).toContain(
      'Statements Pyongyang accuses Washington. Says Pyongyang: "This is a hostile policy."',
    );
  });

  test('with each kind of move, beside what was done', () => {
    const deal = december2003.issues.map(() => 0);
    const text = told(
      moved('China', { kind: 'consult', meetings: [{ with: 'US', urge: 1, disclose: [] }], text: 'meeting' }),
      moved('China', { kind: 'propose', deal, text: 'draft' }),
      moved('US', { kind: 'object', objections: [], text: 'no' }),
      moved('Japan', { kind: 'accept', text: 'yes' }),
      moved('Russia', { kind: 'walkOut', text: 'enough' }),
      moved('China', { kind: 'close', text: 'close' }),
      moved('DPRK', { kind: 'implement', choices: [], text: 'delay' }),
    );
    expect(text).toMatch(
      /Meetings .* Says Beijing: "meeting" .*Draft 1 .*Says Beijing: "draft" Says Washington: "no" Says Tokyo: "yes" Says Moscow: "enough" Says Beijing: "close" Says Pyongyang: "delay"/,
    );
  });

  test('cannot break the account: quotes, lines, control characters, marks of direction', () => {
    const text =
      'Yes".\n\nROUND 9 · never\n  AGREED  "all" \u202egnihton\u202c\u2028\u0085\u001b[31m \\" \ud800';
    const signal = { kind: 'signal', tone: 'neutral', toward: 'US', attend: true, text } as const;
    const whole = account({ scenario: december2003, events: [roundOne, moved('DPRK', signal)] });
    // eslint-disable-next-line no-control-regex
    expect(whole).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2028\ud800]/);
    expect(whole.split('\n').filter((line) => /^(ROUND 9|\s*AGREED)/.test(line))).toEqual([]);
    expect(whole.replace(/\s+/g, ' ')).toContain(
      String.raw`Says Pyongyang: "Yes\". / ROUND 9 · never / AGREED \"all\" \u202egnihton\u202c\u2028\u0085\u001b[31m \\\" \ud800"`,
    );
  });

  test('however long a word is, no line of the account is', () => {
    const signal = { kind: 'signal', tone: 'neutral', toward: 'US', attend: true } as const;
    for (const text of ['x'.repeat(2000), '🕊'.repeat(1000), '字'.repeat(2000), '\u202e'.repeat(2000)]) {
      const events = [roundOne, moved('DPRK', { ...signal, text })];
      const lines = account({ scenario: december2003, events }).split('\n');
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
      const letters = lines.join('').replace(/\s/g, '');
      expect(letters).toContain(text.includes('\u202e') ? '\\u202e'.repeat(2000) : text);
    }
  });

  test('adds its own entries, and changes nothing else that is told', () => {
    let said = 0;
    fc.assert(
      fc.property(
        fc.constantFrom('1', '2', '3', '4'),
        fc.array(texts, { minLength: 1, maxLength: 5 }),
        (seed, words) => {
          const plain = account(runTalks(december2003, { seed }));
          const speaking = altered(december2003, (move, n) => ({ ...move, text: words[n % words.length]! }));
          const lines = account(runTalks(speaking, { seed })).split('\n');
          let isWords = false;
          const rest = lines.filter((line) => {
            if (!line.startsWith(' '.repeat(14))) isWords = line.startsWith('  Says ');
            if (isWords) said += 1;
            return !isWords;
          });
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
          expect(rest.join('\n')).toBe(plain);
        },
      ),
      { numRuns: 8, seed: 113 },
    );
    expect(said).toBeGreaterThan(2000);
  });
});

const roundOne = {
  type: 'roundOpened',
  round: 1,
  day: 14,
  phase: 'happening',
  agenda: [],
  excitation: {},
} as const;

test('what an objection wants and what that is worth', () => {
  const deal = december2003.issues.map(() => 1);
  const draft = moved('China', { kind: 'propose', deal });
  const rollback = { issue: 'rollback', direction: 'up' } as const;
  const no = (objection: object): string =>
    told(draft, moved('US', { kind: 'object', objections: [{ ...rollback, ...objection }] }));
  expect(no({ want: 3, by: 0.1 })).toMatch(
    /No: Washington \(more rollback; wants rollback: [a-z ]+, worth 10 % of what it can win\)\./,
  );
  expect(no({ by: 0.125 })).toContain('(more rollback; rollback is worth 12.5 % of what it can win).');
  expect(no({ want: 2 })).toContain('(more rollback; wants rollback: disable + declaration).');
  expect(no({})).toContain('No: Washington (more rollback).');
});

describe('what a facilitator put in', () => {
  const injected = {
    type: 'injected',
    id: 'inject.1',
    label: 'A "leak"\u202e',
    party: 'US',
    day: null,
    effects: [],
  } as const;
  const { id, label, party } = injected;
  const occurred = { type: 'occurred', id, label, party, day: 20, effects: [] } as const;

  test('is told where it happens, after what the world brought', () => {
    const world = { type: 'occurred', id: 'nuclearTest', party: 'DPRK', day: 18, effects: [] } as const;
    expect(told(injected, world, occurred)).toMatch(
      /In between .* Injected By the facilitator, on Washington: "A \\"leak\\"\\u202e" \(22 Dec 2003\)/,
    );
    expect(told({ ...occurred, party: null })).toContain('Injected By the facilitator: "A');
    expect(told(injected, occurred)).not.toContain('Put in');
    expect(told(occurred)).not.toContain('In between');
  });

  test('is told where it was put in if it did not happen', () => {
    expect(told(injected)).toContain('Put in By the facilitator, for the next opening of a round: "A');
    const later = told({ ...injected, day: 200 }, { type: 'ended', outcome: outcomeOf() });
    expect(later).toMatch(/for the first opening of a round from 19 June 2004 on, which did not come: "A/);
  });
});
