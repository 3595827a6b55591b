import { describe, expect, test } from 'vitest';
import { picture, type PictureKind } from '../../../src/report/index.js';
import { partyWord } from '../../../src/words/index.js';
import type { Scenario } from '../../../src/scenario/index.js';
import { runTalks } from '../../../src/talks/index.js';
import { sale } from '../../input/arguments/samples.js';
import {
  ablation,
  back,
  backwards,
  ensemble,
  expectWhole,
  run,
  samples,
  sensitivity,
  summary,
} from './sample.js';

const kinds = Object.keys(samples) as PictureKind[];
const story = { scenario: run.trace.scenario, events: run.trace.events, seed: run.trace.seed };

describe.each(kinds)('%s', (kind) => {
  test('is whole at every width, and the same bytes again', async () => {
    for (const width of [320, 400, 800]) {
      const one = await picture(kind, samples[kind], { width });
      expectWhole(one);
      expect(await picture(kind, samples[kind], { width })).toEqual(one);
    }
  });

  test('is the same whatever the order of keys', async () => {
    const data = kind in { timeline: 0, levels: 0, trust: 0, gains: 0 } ? story : samples[kind];
    const one = await picture(kind, data as never);
    expect(await picture(kind, backwards(data) as never)).toEqual(one);
  });

  test('asks the engine for no logarithm, power or angle', async () => {
    const names = [
      'log',
      'log2',
      'log10',
      'log1p',
      'exp',
      'pow',
      'sin',
      'cos',
      'tan',
      'atan2',
      'hypot',
      'random',
    ] as const;
    const kept = names.map((name) => Math[name]);
    const forbidden = (): never => {
      throw new Error('This differs between engines.');
    };
    try {
      for (const name of names) Math[name] = forbidden;
      expectWhole(await picture(kind, samples[kind]));
    } finally {
      names.forEach((name, k) => (Math[name] = kept[k] as () => number));
    }
  });
});

describe('the text alternative says what the outcome says', () => {
  const { outcome, trace } = run;
  const refused = trace.events.flatMap((event) =>
    event.type === 'moved' && event.move.kind === 'object' ? [event.party] : [],
  );
  const count = (type: string): number => trace.events.filter((event) => event.type === type).length;

  test('of the timeline', async () => {
    const { text, table } = await picture('timeline', run);
    const drafts = trace.events.filter((event) => event.type === 'moved' && event.move.kind === 'propose');
    expect(text).toContain(`outcome ${outcome.kind} after ${outcome.sessions} sessions`);
    expect(text).toContain(
      `${outcome.sessions} sessions held, ${drafts.length} drafts put, ${count('agreed')} signed`,
    );
    for (const party of new Set(refused)) {
      const often = refused.filter((one) => one === party).length;
      expect(text).toContain(`${partyWord(trace.scenario, party)} ${often}`);
    }
    expect(text).toContain(`${count('performed')} duties performed, ${count('overdue')} overdue`);
    expect(table.rows.filter(([, , what]) => String(what).startsWith('draft '))).toHaveLength(drafts.length);
  });

  test('of levels and stocks', async () => {
    const { text, table } = await picture('levels', run);
    for (const [issue, level] of Object.entries(outcome.levels)) {
      const named = issue === 'rollback' || issue === 'energy' || issue === 'sanctions';
      if (named && level > 0) expect(text).toContain(`${issue} ${level} (`);
    }
    const last = (what: string) => table.rows.filter((row) => row[2] === what).at(-1)![3];
    expect(last('stock, plutonium from Yongbyon')).toBe(outcome.stocks['plutonium']);
    expect(last('rollback')).toBe(outcome.levels['rollback']);
  });

  test('of gains: what a text was worth when it was signed', async () => {
    const { table } = await picture('gains', run);
    const agreed = trace.events.flatMap((event) => (event.type === 'agreed' ? [event] : []));
    const signed = table.rows.filter((row) => row[4] === true && row[7] === 'put');
    expect(signed).toHaveLength(agreed.length);
    agreed.forEach(({ gains }, k) => {
      const of = (id: string) =>
        table.rows.find((row) => row[0] === signed[k]![0] && row[5] === partyWord(trace.scenario, id))![6];
      expect(of('China')).toBeCloseTo(gains['China']!, 9);
    });
  });

  test('of many runs and comparisons', async () => {
    expect((await picture('outcomes', ensemble)).text).toContain('outcome: partial 75 % and collapse 25 %');
    expect((await picture('survival', ensemble)).text).toContain('timeToSigning: 6 of 8, median 100 days');
    expect((await picture('policies', { summary })).text).toContain(
      'signed: +25.0 [−10.0, +50.0] (3 of 8 gained, 1 lost)',
    );
    expect((await picture('mainEffects', samples.mainEffects)).text).toContain('over 4 runs');
    expect((await picture('sensitivity', sensitivity)).text).toContain('need 0.600 and trust 0.300');
    expect((await picture('mechanisms', ablation)).text).toContain('1 row: 1 alive');
    expect((await picture('backtest', back)).text).toContain('1 missed');
  });
});

describe('with nothing to show it says so', () => {
  const none = { scenario: run.trace.scenario, events: [] };
  const game = runTalks(sale, { seed: '1' });

  test.each([
    ['timeline', none, 'No session was held'],
    ['levels', none, 'nothing is implemented'],
    ['levels', game, 'No issue of this scenario is carried out'],
    ['trust', none, 'No trust changed'],
    ['gains', none, 'No draft was put'],
    ['outcomes', { ...ensemble, metrics: {}, runs: 0 }, '0 runs'],
    ['survival', { ...ensemble, metrics: {} }, 'No time was measured'],
    ['policies', { summary: { ...summary, differences: [] } }, 'not compared on the same seeds'],
    ['policies', { summary: { ...summary, policies: [], differences: [] } }, 'one policy only'],
    ['mainEffects', { rows: [], factors: ['x'], metric: 'y' }, '0 runs'],
    ['mainEffects', { rows: [], factors: [], metric: 'y' }, 'There is no factor'],
    ['sensitivity', { ...sensitivity, policies: [] }, 'No metric was analysed'],
    ['mechanisms', { ...ablation, rows: [] }, 'There is no mechanism'],
    ['backtest', { ...back, targets: [] }, '0 targets'],
  ] as const)('%s %#', async (kind, data, said) => {
    const one = await picture(kind, data as never);
    expectWhole(one);
    expect(one.text).toContain(said);
  });

  test('an ensemble that nobody touched, and one in which all runs are alike', async () => {
    const untouched = { share: null, count: 0, low: 0, high: 1 };
    const alike = {
      ...ensemble.metrics['aid']!,
      least: 2,
      greatest: 2,
      mean: 2,
      meanLow: null,
      meanHigh: null,
    };
    const time = { kind: 'time', unit: 'days', runs: 0, observed: 0, curve: null } as const;
    for (const kind of ['outcomes', 'survival'] as const) {
      const metrics = { signed: { kind: 'yesNo', runs: 0, ...untouched }, alike, time };
      expectWhole(await picture(kind, { ...ensemble, runs: 0, metrics: metrics as never }));
    }
  });
});

describe('names', () => {
  const name = `<script>alert("1")</script>&\u0000\u202e\ud800 ${'שלום '.repeat(500)}`;
  const named: Scenario = {
    ...run.trace.scenario,
    title: name,
    parties: run.trace.scenario.parties.map((party) => ({
      ...party,
      label: name,
      capital: name,
      short: name,
    })),
    issues: run.trace.scenario.issues.map((issue) => ({ ...issue, label: name })),
  };

  test.each(['timeline', 'levels', 'trust', 'gains'] as const)(
    '%s shows them as text, cut and by themselves',
    async (kind) => {
      const one = await picture(kind, { scenario: named, events: story.events });
      expectWhole(one);
      expect(one.svg).not.toContain('<script');
      expect(one.svg).toContain('&lt;script>');
      expect(one.svg).not.toMatch(/[\u202a-\u202e]/);
      for (const [text] of one.svg.matchAll(/\u2068[^\u2069<]*/g)) expect(text.length).toBeLessThan(130);
      expect(one.text.split('\u2068')).toHaveLength(one.text.split('\u2069').length);
    },
  );
});

describe('what is refused', () => {
  test.each([
    ['no such kind', 'timelines', run, {}, 'unknown-name'],
    ['a narrow picture', 'levels', run, { width: 10 }, 'out-of-range'],
    ['an id that breaks out', 'levels', run, { id: 'a"><b' }, 'out-of-range'],
    ['a story that is none', 'levels', { events: 3 }, {}, 'wrong-type'],
    [
      'an event that does not fit',
      'levels',
      { ...story, events: story.events.slice(300) },
      {},
      'inconsistent',
    ],
    ['a damaged report', 'mechanisms', { ...ablation, rows: [null] }, {}, 'wrong-type'],
  ] as const)('%s', async (_, kind, data, options, code) => {
    const refused = picture(kind as PictureKind, data as never, options);
    await expect(refused).rejects.toMatchObject({
      code: expect.stringMatching(/invalid/) as string,
      issues: [{ code }],
    });
  });
});
