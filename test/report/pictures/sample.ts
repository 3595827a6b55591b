import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect } from 'vitest';
import { phasedConcessions } from '../../../src/agents/index.js';
import type { EnsembleResult, SensitivityReport, SweepSummary } from '../../../src/ensemble/index.js';
import type { AblationReport } from '../../../src/analysis/index.js';
import type { BacktestReport } from '../../../src/history/index.js';
import { picture, type Picture, type PictureData, type PictureKind } from '../../../src/report/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { runTalks, withAgent } from '../../../src/talks/index.js';
import { sale } from '../../input/arguments/samples.js';
import { seeds, talks } from '../../talks/arbitraries.js';

/** A run with drafts, noes, a text that is signed, and one that breaks. */
export const run = runTalks(withAgent(december2003, 'US', phasedConcessions()), { seed: '2' });

const share = (count: number, runs: number) => ({ count, share: count / runs, low: 0.1, high: 0.9 });

export const ensemble: EnsembleResult = {
  ...{
    scenario: 'lake',
    scenarioHash: 'x',
    version: '1',
    seed: 's',
    asked: 8,
    runs: 8,
    ended: 'complete',
    chance: true,
  },
  metrics: {
    outcome: {
      kind: 'category',
      runs: 8,
      missing: 0,
      categories: { partial: share(6, 8), collapse: share(2, 8) },
    },
    signed: { kind: 'yesNo', runs: 8, ...share(6, 8) },
    aid: {
      ...{ kind: 'number', unit: 'US$', runs: 8, missing: 0, least: 1, greatest: 5, quantiles: [] },
      ...{
        count: 8,
        mean: 2.5,
        variance: 1,
        standardDeviation: 1,
        standardError: 0.3,
        meanLow: 2,
        meanHigh: 3,
        skewness: 0,
        kurtosis: 0,
      },
    },
    timeToSigning: {
      ...{ kind: 'time', unit: 'days', runs: 8, observed: 6 },
      curve: {
        steps: [
          { time: 100, atRisk: 8, events: 4, survival: 0.5, standardError: 0.1, low: 0.2, high: 0.8 },
          { time: 300, atRisk: 4, events: 2, survival: 0.25, standardError: 0.1, low: 0.1, high: null },
        ],
        ...{
          median: 100,
          medianLow: 50,
          medianHigh: 300,
          horizon: 400,
          restrictedMean: 200,
          restrictedMeanError: 9,
        },
      },
    },
  },
};

export const summary: SweepSummary = {
  ...{
    name: 'trial',
    experiment: 'x',
    version: '1',
    seed: 's',
    points: 1,
    runs: 16,
    replicates: 8,
    chance: true,
  },
  ...{ byPoint: [], factors: [] },
  policies: ['plain', 'other'].map((policy) => ({ policy, runs: 8, metrics: ensemble.metrics })),
  differences: [
    {
      ...{ policy: 'other', from: 'plain' },
      metrics: {
        signed: {
          kind: 'yesNo',
          pairs: 8,
          differing: 4,
          difference: 0.25,
          low: -0.1,
          high: 0.5,
          gained: 3,
          lost: 1,
        },
        aid: { kind: 'number', pairs: 8, differing: 8, difference: 1.5, low: 0.5, high: 2.5 },
      },
    },
  ],
};

const interval = (estimate: number) => ({ estimate, low: estimate - 0.1, high: estimate + 0.1 });

export const sensitivity: SensitivityReport = {
  ...{
    experiment: 'trial',
    experimentHash: 'x',
    version: '1',
    method: 'sobol',
    n: 8,
    points: 32,
    replicates: 4,
  },
  ...{ seed: 's', alpha: 0.05, note: '' },
  policies: [
    {
      policy: 'plain',
      metrics: [
        {
          ...{ metric: 'signed', mean: 0.5, note: '' },
          factors: {
            trust: { first: interval(0.2), total: interval(0.3) },
            need: { first: interval(0.4), total: interval(0.6) },
          },
        },
      ],
    },
  ],
};

export const ablation: AblationReport = {
  ...{ scenario: 'lake', scenarioHash: 'x', version: '1', seed: 's', seeds: 40, skipped: [] },
  rows: [
    {
      ...{
        mechanism: 'caucus',
        label: 'no caucus',
        policy: 'as it is',
        measure: 'signed',
        unit: '',
        sign: 'raises',
        kind: 'yesNo',
      },
      ...{
        band: 0.02,
        pairs: 40,
        differing: 12,
        with: 0.8,
        without: 0.5,
        effect: 0.3,
        pValue: 0.001,
        adjusted: 0.001,
      },
      ...{ interval95: { low: 0.1, high: 0.5 }, interval90: { low: 0.15, high: 0.45 }, verdict: 'alive' },
    },
  ],
};

export const back: BacktestReport = {
  ...{ draws: 20, seed: 's', caution: 'Take care.' },
  targets: [
    {
      ...{
        id: 1,
        label: 'a target',
        kind: 'value',
        share: 0.75,
        interval: { low: 0.5, high: 0.9 },
        needed: 0.8,
      },
      ...{ structureOnlyShare: 0.5, structureOnlyInterval: { low: 0.3, high: 0.7 }, verdict: 'missed' },
    },
  ],
};

/** Data of every kind. */
export const samples: { readonly [K in PictureKind]: PictureData[K] } = {
  timeline: run,
  levels: run,
  trust: run,
  gains: run,
  dealSpace: {
    scenario: sale,
    parties: ['Ann', 'Bob'],
    texts: [{ deal: sale.issues.map(() => 0), label: 'a text', signed: true }],
  },
  outcomes: ensemble,
  survival: ensemble,
  policies: { summary },
  mainEffects: {
    rows: [1, 2, 3, 4].map((n) => ({ level: n % 2, signed: n > 2 })),
    ...{ factors: ['level'], metric: 'signed' },
  },
  sensitivity,
  mechanisms: ablation,
  backtest: back,
};

/** Whether a picture is what any reader of SVG can take: XML, one root, no number that is none. */
export function expectWhole({ svg, title, text, table }: Picture): void {
  expect(XMLValidator.validate(svg)).toBe(true);
  // XML holds neither control characters nor halves of letters.
  // eslint-disable-next-line no-control-regex -- that is what must not be there
  expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u);
  expect(svg).not.toMatch(/NaN|Infinity|undefined|\[object/);
  expect(text).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
  const parsed = new XMLParser({ ignoreAttributes: false }).parse(svg) as Readonly<
    Record<string, Readonly<Record<string, unknown>>>
  >;
  expect(Object.keys(parsed)).toEqual(['svg']);
  const { svg: root } = parsed;
  expect(root!['@_role']).toBe('img');
  expect(String(root!['@_aria-labelledby']).split(' ')).toHaveLength(2);
  expect(title).not.toBe('');
  expect(text).not.toBe('');
  for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
}

/** The same data with the keys of every object the other way round. */
export function backwards<T>(data: T): T {
  if (Array.isArray(data)) return data.map(backwards) as T;
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).toReversed();
  return Object.fromEntries(entries.map(([key, value]) => [key, backwards(value as unknown)])) as T;
}

const ofRuns = ['timeline', 'levels', 'trust', 'gains'] as const;

/** Whether generated runs have whole pictures of every kind, and some beginning of each has one. */
export async function expectRunsPictured(numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(talks, seeds, fc.nat(), async (generated, seed, cut) => {
      const { trace } = runTalks(generated, { seed });
      for (const kind of ofRuns) expectWhole(await picture(kind, trace));
      const events = trace.events.slice(0, cut % (trace.events.length + 1));
      expectWhole(await picture(ofRuns[cut % 4]!, { scenario: trace.scenario, events }));
    }),
    { numRuns, seed: 3 },
  );
}
