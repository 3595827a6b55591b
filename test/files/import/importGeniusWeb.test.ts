import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyzeDeals } from '../../../src/analysis/index.js';
import { importGeniusWeb } from '../../../src/files/index.js';
import type { GameFile } from '../../../src/files/index.js';
import { scenarioHash } from '../../../src/scenario/index.js';
import { runTalks } from '../../../src/talks/index.js';
import { changed, folder, problemsOf } from './folder.js';
import { allDeals, utilities } from './utilities.js';

const files = folder('geniusweb');

describe('a domain', () => {
  const scenario = importGeniusWeb(files);

  test('has the issues in the order of the domain file, ranges step by step', () => {
    expect(scenario.name).toBe('ferry');
    expect(scenario.issues).toEqual([
      { id: 'Departure', label: 'Departure', options: ['dawn', 'noon', 'dusk'], ordered: false },
      { id: 'Fare', label: 'Fare', options: ['2.5', '3', '3.5', '4'] },
      { id: 'issue-10', label: '10', options: ['yes', 'no'], ordered: false },
    ]);
    expect(scenario.parties.map(({ id }) => id)).toEqual(['captain', 'harbour']);
  });

  test('deals are worth Σ weight × utility, as counted by hand', () => {
    // Noon, 3.5, no: 0.3 · 0.4 + 0.5 · (0.1 + 0.9 · 1/1.5) + 0.2 · 1, and 0.25 · 1 + 0.25 · 1/3 + 0.5 · 0.5.
    const [captain, harbour] = utilities(scenario, [1, 2, 1]);
    expect(captain).toBeCloseTo(0.12 + 0.35 + 0.2, 12);
    expect(harbour).toBeCloseTo(0.25 + 0.25 / 3 + 0.25, 12);
  });

  test('the no-deal value is that of the reservation bid, which may be partial', () => {
    // Noon and 3: 0.3 · 0.4 + 0.5 · (0.1 + 0.9 / 3); the open issue adds nothing.
    expect(scenario.parties[0]!.noDeal).toBeCloseTo(0.12 + 0.2, 12);
    expect(scenario.parties[1]!.noDeal).toBe(0);
  });

  test('the analysis agrees with walking over the deals', () => {
    const fine = allDeals(scenario).filter((deal) => utilities(scenario, deal)[0]! >= 0.32 - 1e-9);
    expect(analyzeDeals(scenario)).toMatchObject({ deals: 24, individuallyRational: fine.length });
    expect(runTalks(scenario, { seed: '1' }).outcome.agreements.length).toBe(1);
  });

  test('steps that binary numbers cannot add up reach the high end', () => {
    const tenths = files.map(({ name, text }) => ({
      name,
      text: text
        .replaceAll('"low": 2.5, "high": 4, "step": 0.5', '"low": 0, "high": 0.3, "step": 0.1')
        .replace('"lowValue": 2.5', '"lowValue": 0')
        .replace('"highValue": 4', '"highValue": 0.3')
        .replace('"Fare": 3.0', '"Fare": 0.3'),
    }));
    const read = importGeniusWeb(tenths);
    expect(read.issues[1]!.options).toEqual(['0', '0.1', '0.2', '0.3']);
    expect(utilities(read, [0, 3, 0])[0]).toBeCloseTo(0.3 + 0.5, 12);
  });

  const ranging = (low: number, high: number, step: number, worth: readonly [number, number]): GameFile[] =>
    ['d', 'a', 'b'].map((name) => {
      const domain = { name: 'd', issuesValues: { Fare: { range: { low, high, step } } } };
      const [lowValue, highValue] = worth;
      const numbers = { lowValue, highValue, lowUtility: 0, highUtility: 1 };
      const issueUtilities = { Fare: { NumberValueSetUtilities: numbers } };
      const profile = { LinearAdditiveUtilitySpace: { issueUtilities, issueWeights: { Fare: 1 }, domain } };
      return { name: `${name}.json`, text: JSON.stringify(name === 'd' ? domain : profile) };
    });

  test('a range of one step has two numbers, also where binary makes it a little narrower', () => {
    expect(importGeniusWeb(ranging(-1, -0.9, 0.1, [-1, -0.9])).issues[0]!.options).toEqual(['-1', '-0.9']);
    expect(importGeniusWeb(ranging(1, 3, 2, [1, 3])).issues[0]!.options).toEqual(['1', '3']);
    expect(problemsOf(() => importGeniusWeb(ranging(-1, -0.9, 0.11, [-1, -0.9])))).toHaveLength(1);
    expect(problemsOf(() => importGeniusWeb(ranging(-1, -0.9, 0, [-1, -0.9])))).toHaveLength(1);
  });

  test('numbers of a range are decimals, whatever they begin with, and the last one is worth what it says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(10, 100, 1000),
        (low, step, steps, unit) => {
          const [from, to] = [low / unit, (low + steps * step) / unit];
          const read = importGeniusWeb(ranging(from, to, step / unit, [from, to]));
          const expected = Array.from({ length: steps + 1 }, (_, n) => String((low + n * step) / unit));
          expect(read.issues[0]!.options).toEqual(expected);
          expect(utilities(read, [steps])[0]).toBeCloseTo(1, 12);
        },
      ),
      {
        numRuns: 200,
        examples: [
          [270846, 6, 3, 10],
          [662355206, 11, 1, 1000],
        ],
      },
    );
  });

  test('that numbers have no utility is told, and kept', () => {
    const notes: string[] = [];
    const read = importGeniusWeb(ranging(0, 10, 1, [0, 5]), { note: (text) => notes.push(text) });
    expect(utilities(read, [6])[0]).toBe(0);
    const said = 'its utilities of "Fare" go from 0 to 5: numbers beyond are worth 0';
    expect(notes).toContain(`a: ${said}.`);
    expect(read.sources!['parties.a']).toContain(said);
  });

  test('an issue of one value, or of one number, is part of every deal', () => {
    const single = files.map(({ name, text }) => ({
      name,
      text: text
        .replaceAll('["yes", "no"]', '["yes"]')
        .replace('"no": 1, ', '')
        .replace('"no": 0.5, ', '')
        .replaceAll('"low": 2.5, "high": 4,', '"low": 3, "high": 3,')
        .replace('"lowValue": 2.5, "lowUtility": 0.1, "highValue": 4', '"lowValue": 3, "lowUtility": 1, "highValue": 3') // prettier-ignore
        .replace('"lowValue": 2.5, "lowUtility": 1, "highValue": 4, "highUtility": 0', '"lowValue": 3, "lowUtility": 0.5, "highValue": 3, "highUtility": 0.5'), // prettier-ignore
    }));
    const read = importGeniusWeb(single);
    expect(read.issues.map(({ options }) => options)).toEqual([['dawn', 'noon', 'dusk'], ['3'], ['yes']]);
    // Noon: 0.3 · 0.4 + 0.5 · 1 + 0.2 · 0, and 0.25 · 1 + 0.25 · 0.5 + 0.5 · 1.
    const [captain, harbour] = utilities(read, [1, 0, 0]);
    expect(captain).toBeCloseTo(0.62, 12);
    expect(harbour).toBeCloseTo(0.875, 12);
    expect(analyzeDeals(read).deals).toBe(3);
  });

  test('older names of the utilities mean the same', () => {
    const older = files.map(({ name, text }) => ({
      name,
      text: text
        .replaceAll('DiscreteValueSetUtilities', 'discreteutils')
        .replaceAll('NumberValueSetUtilities', 'numberutils'),
    }));
    expect(older).not.toEqual(files);
    expect(scenarioHash(importGeniusWeb(older))).toBe(scenarioHash(scenario));
    expect(
      problemsOf(() =>
        importGeniusWeb(changed(older, 'captain.json', (text) => text.replace('discreteutils', 'utils'))),
      ),
    ).toEqual([expect.stringContaining('Expected DiscreteValueSetUtilities of the issue')]);
  });

  test('a value that stands twice is one option, and its last utility counts', () => {
    const notes: string[] = [];
    const twice = changed(
      changed(files, 'ferry.json', (text) => text.replace('"noon"', '"noon", "dawn"')),
      'captain.json',
      (text) => text.replace('"dawn": 1,', '"dawn": 0.1, "dawn": 1,'),
    );
    const read = importGeniusWeb(twice, { note: (text) => notes.push(text) });
    expect(scenarioHash(read)).toBe(scenarioHash(scenario));
    expect(read.issues[0]!.options).toEqual(['dawn', 'noon', 'dusk']);
    expect(notes).toEqual([
      'captain.json: the utility of "dawn" stands twice: the last counts.',
      'Departure: the domain has the value "dawn" twice, which is one option.',
    ]);
  });

  test('the domain may come from the profiles alone', () => {
    const alone = importGeniusWeb(files.filter(({ name }) => name !== 'ferry.json'));
    expect(scenarioHash(alone)).toBe(scenarioHash(scenario));
  });
});

describe('what is wrong', () => {
  const wrong = (name: string, change: (text: string) => string): string[] =>
    problemsOf(() => importGeniusWeb(changed(files, name, change)));

  test('no files, one profile, two domains', () => {
    expect(problemsOf(() => importGeniusWeb([{ name: 'a.txt', text: '' }]))).toHaveLength(2);
    expect(problemsOf(() => importGeniusWeb(files.filter(({ name }) => name !== 'captain.json')))).toEqual([
      'Expected a JSON file with a "LinearAdditiveUtilitySpace" for each of two parties or more, but found harbour.json.',
    ]);
    const twice = [...files, { ...files.find(({ name }) => name === 'ferry.json')!, name: 'other.json' }];
    expect(problemsOf(() => importGeniusWeb(twice))).toEqual([
      'Expected one JSON file with a domain ("issuesValues"), but found ferry.json, other.json. Choose with domain (--domain) and parties (--party), leave files out (--leave-out), or name the files.',
    ]);
  });

  test('no JSON, with line and column', () => {
    expect(wrong('captain.json', (text) => text.slice(0, 200))).toEqual([
      expect.stringMatching(/^captain\.json:6:\d+ This is not JSON\. .* the end of the text\.$/),
    ]);
    expect(wrong('captain.json', (text) => text.replace('"captain",', '"captain"'))).toEqual([
      'captain.json:4:5 This is not JSON. Expected a comma or }, but found "\\"".',
    ]);
    expect(wrong('captain.json', () => '')).toEqual([
      'captain.json:1:1 This is not JSON.',
      expect.stringContaining('for each of two parties or more, but found harbour.json.'),
    ]);
    expect(wrong('captain.json', () => '['.repeat(5000))[0]).toContain('nested at most 100 deep');
    expect(wrong('captain.json', (text) => text.replace('noon', '\\x'))[0]).toContain('an escape such as');
    expect(wrong('captain.json', (text) => `${text}x`)[0]).toContain('Expected the end of the text');
  });

  test('all problems at once', () => {
    const found = wrong('captain.json', (text) =>
      text
        .replace('"dawn": 1,', '"dwan": 1,')
        .replace('"noon": 0.4', '"noon": 1.4')
        .replace('"Fare": 0.5', '"Fair": 0.5')
        .replace('"highValue": 4', '"highValue": 1')
        .replace('"Fare": 3.0', '"Fare": 3.1'),
    );
    expect(found).toEqual([
      'captain.json:13:41 Expected an issue of the domain, but found "Fair". Known: Departure, Fare, 10.',
      'captain.json:13:21 Expected the issue "Fare" in "issueWeights", but found none.',
      'captain.json:6:60 Expected a value of the issue "Departure", but found "dwan". Did you mean "dawn"?',
      'captain.json:6:79 Expected a number from 0 to 1 as the utility of "noon", but found 1.4.',
      'captain.json:6:38 Expected a utility of "dawn" of the issue "Departure", but found none.',
      'captain.json:9:36 Expected lowValue < highValue, but found 2.5 and 1.',
      'captain.json:22:71 Expected a value of the issue "Fare", but found 3.1. Did you mean "3.5"?',
    ]);
  });

  test('a name that stands twice is not overwritten in silence', () => {
    expect(wrong('ferry.json', (text) => text.replace('"10"', '"Fare"'))).toEqual([
      'ferry.json:6:5 The key "Fare" stands twice in the same object. Take one out.',
    ]);
  });

  test('a profile of another domain, or of another kind', () => {
    expect(
      wrong('harbour.json', (text) => text.replace('["dusk", "noon", "dawn"]', '["dusk", "noon"]')),
    ).toEqual([
      expect.stringMatching(/^harbour\.json:14:15 This profile belongs to another domain than ferry\.json/),
    ]);
    expect(
      wrong('harbour.json', (text) => text.replace('LinearAdditiveUtilitySpace', 'DefaultPartialOrdering')),
    ).toEqual([expect.stringMatching(/^harbour\.json:2:3 A profile of the kind DefaultPartialOrdering/)]);
  });

  test('a range without end or step', () => {
    expect(wrong('ferry.json', (text) => text.replace('"step": 0.5', '"step": 0.0001'))[0]).toMatch(
      /^ferry\.json:5:24 Expected at most 1000 steps in the issue "Fare", but found 15001/,
    );
    expect(wrong('ferry.json', (text) => text.replace('"high": 4', '"high": 1'))).toHaveLength(1);
    const form = 'Expected a range {"low": …, "high": …, "step": …} of three numbers, of the issue "Fare"';
    expect(wrong('ferry.json', (text) => text.replace(', "step": 0.5', ''))).toEqual([
      `ferry.json:5:24 ${form}, but found nothing as "step".`,
    ]);
    expect(wrong('ferry.json', (text) => text.replace('"step": 0.5', '"step": "half"'))).toEqual([
      `ferry.json:5:24 ${form}, but found "half" as "step".`,
    ]);
    expect(wrong('ferry.json', (text) => text.replace(/"range": \{[^}]*\}/, '"range": [1, 3, 0.5]'))).toEqual(
      [`ferry.json:5:24 ${form}, but found a list of 3.`],
    );
  });

  test('weights with no sum', () => {
    expect(
      wrong('captain.json', (text) => text.replace('0.3, "Fare": 0.5, "10": 0.2', '0, "Fare": 0, "10": 0')),
    ).toEqual(['captain.json:2:33 Expected weights with the sum 1, but found the sum 0.']);
  });

  test('text that was decoded wrongly', () => {
    expect(wrong('ferry.json', (text) => text.replace('dusk', 'd\uFFFDsk'))[0]).toMatch(
      /^ferry\.json:4:\d+ .*U\+FFFD/,
    );
  });
});
