import { beforeAll, expect, test } from 'vitest';
import { boulware, conceder, consensusSeeker, hardliner } from '../../../src/agents/index.js';
import { analyzeDeals, metricsOf } from '../../../src/analysis/index.js';
import { dealOf } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { runTalks, type Run, type Talks } from '../../../src/talks/index.js';
import { game } from '../../agents/plain.js';

const scores = {
  North: [
    [0, 0.6, 1],
    [1, 0],
  ],
  South: [
    [1, 0.7, 0],
    [0, 1],
  ],
};
const offered: Talks = {
  ...game(scores, 0.3, { kind: 'saop', rounds: 20 }),
  agents: { North: boulware(), South: boulware() },
};
const drafted: Talks = {
  ...game(scores, 0.3, { kind: 'singleText', chair: 'North', drafts: 4 }),
  agents: { North: consensusSeeker(), South: consensusSeeker() },
};
const hopeless: Talks = {
  ...game(scores, 0.95, { kind: 'saop', rounds: 3 }),
  agents: { North: hardliner(), South: conceder() },
};

const of = (name: string, scenario: Talks, run: Run) =>
  metricsOf(scenario)
    .find((metric) => metric.name === name)!
    .of(run);
const texts = ({ trace }: Run) =>
  trace.events.filter((event) => event.type === 'moved' && event.move.kind === 'propose').length;

let [offers, drafts, none]: Run[] = [];
beforeAll(() => {
  [offers, drafts, none] = [offered, drafted, hopeless].map((scenario) => runTalks(scenario, { seed: '1' }));
});

test('a game without a schedule says the option that was signed, in words, and null without a deal', () => {
  const { levels } = offers!.outcome.agreements[0]!;
  for (const name of ['level', 'lastText', 'firstPlan', 'signed']) {
    expect(of(`${name}.issue0`, offered, offers!)).toBe(`option ${levels['issue0']}`);
    expect(of(`${name}.issue0`, hopeless, none!)).toBeNull();
  }
  const metric = metricsOf(offered).find(({ name }) => name === 'lastText.issue1');
  expect(metric).toMatchObject({ kind: 'category', categories: ['option 0', 'option 1'] });
});

test('levels of a schedule stay numbers', () => {
  const metrics = metricsOf(december2003);
  for (const name of ['lastText', 'firstPlan', 'signed', 'level']) {
    const metric = metrics.find((one) => one.name === `${name}.rollback`);
    expect(metric).toMatchObject({ kind: 'number', unit: 'levels' });
  }
});

test('time goes by offers or drafts, and so do rounds', () => {
  expect(texts(offers!)).toBeGreaterThan(2);
  expect(of('offers', offered, offers!)).toBe(texts(offers!));
  expect(of('timeToAgreement', offered, offers!)).toEqual({ time: texts(offers!), observed: true });
  expect(of('rounds', offered, offers!)).toBe(Math.ceil((texts(offers!) + 1) / 2));
  expect(of('timeToAgreement', drafted, drafts!)).toEqual({ time: texts(drafts!), observed: true });
  expect(of('rounds', drafted, drafts!)).toBe(texts(drafts!));
  expect(of('offers', hopeless, none!)).toBeNull();
  // Nobody can live with any deal: who leaves after no offer at all is watched to the end of all turns.
  const { kind } = none!.outcome;
  const watched = kind === 'collapse' ? 6 : texts(none!);
  expect(of('timeToAgreement', hopeless, none!)).toEqual({ time: watched, observed: false });
  const units = ['offers', 'timeToAgreement', 'rounds'].map((name) =>
    [offered, drafted].map((scenario) => metricsOf(scenario).find((one) => one.name === name)),
  );
  expect(units).toMatchObject([
    [{ unit: 'offers' }, { unit: 'drafts' }],
    [{ unit: 'offers' }, { unit: 'drafts' }],
    [{ unit: 'rounds' }, { unit: 'drafts' }],
  ]);
  expect(metricsOf(december2003).find(({ name }) => name === 'timeToAgreement')).toMatchObject({
    unit: 'days',
  });
});

test('gains are summed, the least taken, and multiplied', () => {
  const [a, b] = Object.values(offers!.outcome.gains).map(({ expected }) => expected!) as [number, number];
  expect(of('sumOfGains', offered, offers!)).toBeCloseTo(a + b, 12);
  expect(of('leastGain', offered, offers!)).toBe(Math.min(a, b));
  expect(of('nashProduct', offered, offers!)).toBeCloseTo(a * b, 12);
  const lost = { ...offers!, outcome: { ...offers!.outcome, gains: { A: gain(-0.2), B: gain(-0.1) } } };
  expect(of('nashProduct', offered, lost)).toBe(0);
  expect(of('sumOfGains', hopeless, none!)).toBeNull();
});

const gain = (expected: number) => ({ expected, realised: expected });

test('distances are to the nearest efficient deal and solutions, by brute force', () => {
  const { solutions } = analyzeDeals(offered);
  const [v, w] = [scores.North, scores.South];
  const gainsAt = ([x, y]: readonly number[]) => [
    (v[0]![x!]! + v[1]![y!]!) / 2 - 0.3,
    (w[0]![x!]! + w[1]![y!]!) / 2 - 0.3,
  ];
  const all = [0, 1, 2].flatMap((x) => [0, 1].map((y) => [x, y]));
  const beats = (a: number[], b: number[]) =>
    a.every((gained, i) => gained >= b[i]! - 1e-12) && a.some((gained, i) => gained > b[i]! + 1e-12);
  const efficient = all.filter((deal) => !all.some((other) => beats(gainsAt(other), gainsAt(deal))));
  const to = (deal: readonly number[], marks: readonly (readonly number[])[]) =>
    Math.min(
      ...marks.map((mark) => Math.hypot(...gainsAt(deal).map((gained, i) => gained - gainsAt(mark)[i]!))),
    );
  const seen = new Set<unknown>();
  for (const deal of all) {
    const levels = { issue0: deal[0]!, issue1: deal[1]! };
    const agreements = [{ ...offers!.outcome.agreements[0]!, levels }];
    const run = { ...offers!, outcome: { ...offers!.outcome, agreements } };
    expect(dealOf(offered, levels)).toEqual(deal);
    expect(of('distance.frontier', offered, run)).toBeCloseTo(to(deal, efficient), 8);
    for (const [name, { deals }] of Object.entries(solutions)) {
      const distance = of(`distance.${name}`, offered, run);
      expect(distance).toBeCloseTo(
        to(
          deal,
          deals.map((one) => one.deal),
        ),
        8,
      );
      seen.add(distance);
    }
  }
  expect(seen.size).toBeGreaterThan(3);
  expect(of('distance.nash', hopeless, none!)).toBeNull();
});

test('where deals are worth what one believes of steps, and in spaces too large, no distance is known', () => {
  const names = (scenario: Talks) => metricsOf(scenario).map(({ name }) => name);
  expect(names(december2003).filter((name) => name.startsWith('distance'))).toEqual([]);
  const wide = Array.from({ length: 17 }, () => [0, 1]);
  const large = { ...game({ A: wide, B: wide }, 0.1), agents: { A: boulware(), B: boulware() } };
  expect(names(large)).not.toContain('distance.frontier');
  expect(names(offered)).toContain('distance.frontier');
});
