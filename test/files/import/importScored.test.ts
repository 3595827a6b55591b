import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyzeDeals } from '../../../src/analysis/index.js';
import { importScored } from '../../../src/files/index.js';
import { runTalks } from '../../../src/talks/index.js';
import { changed, folder, problemsOf } from './folder.js';
import { allDeals, utilities } from './utilities.js';

const files = folder('scored');
const names = ['mill', 'council', 'anglers', 'farmers', 'bargees', 'trust'];

/** The numbers of a score file, read here a second time. */
function tableOf(texts: readonly { name: string; text: string }[], name: string): number[][] {
  const file = texts.find((candidate) => candidate.name === `scores_files/${name}.txt`)!;
  return file.text
    .trim()
    .split('\n')
    .map((line) => line.split(',').map(Number));
}

describe('a game', () => {
  const scenario = importScored(files);

  test('has its parties, issues, and the names from the instructions', () => {
    expect(scenario.parties.map(({ id, label }) => [id, label])).toEqual([
      ['mill', 'Mill owner'],
      ['council', 'Town council'],
      ['anglers', 'Anglers'],
      ['farmers', 'Farmers'],
      ['bargees', 'Bargees'],
      ['trust', 'Nature trust'],
    ]);
    expect(scenario.issues).toEqual([
      { id: 'A', label: 'Height of the dam', options: ['A1: two metres', 'A2: one metre', 'A3: none'] },
      { id: 'B', label: 'Working hours', options: ['B1: at any time', 'B2: by day', 'B3: not on Sundays'] },
      {
        id: 'C',
        label: 'Compensation',
        options: ['C1: 3 million', 'C2: 2 million', 'C3: 1 million', 'C4: none'],
      },
    ]);
  });

  test('needs all but one, among them p1 and p2; p1 has the chair', () => {
    expect(scenario.rule).toEqual({ kind: 'quorum', yes: 5, vetoes: ['mill', 'council'] });
    expect(scenario.protocol).toEqual({ kind: 'singleText', chair: 'mill', drafts: 4 });
    expect(scenario.parties[0]!.declared).toEqual({ A: 0, B: 0, C: 3 });
    expect(importScored(files, { rule: 'unanimity' }).rule).toEqual({ kind: 'unanimity' });
  });

  test('a run takes at most 24 turns, the last proposal is the chair’s', () => {
    // Nobody but the chair accepts anything that leaves it with the best alone.
    const stubborn = importScored(files, { agent: 'hardliner' });
    const { trace, outcome } = runTalks(stubborn, { seed: '1' });
    const moves = trace.events.flatMap((event) =>
      event.type === 'moved' && isPlenary(event.move.kind) ? [event] : [],
    );
    expect(outcome.agreements).toEqual([]);
    expect(moves).toHaveLength(24);
    expect(moves[0]!.party).toBe('mill');
    expect(moves.filter(({ move }) => move.kind === 'propose').map(({ party }) => party)).toEqual(
      Array(4).fill('mill'),
    );
  });

  test('whoever accepts by whole points accepts by utilities, on every deal', () => {
    for (const deal of allDeals(scenario)) {
      const found = utilities(scenario, deal);
      names.forEach((name, i) => {
        const table = tableOf(files, name);
        const score = deal.reduce((sum, option, k) => sum + table[k]![option]!, 0);
        expect(found[i]! - (scenario.parties[i]!.noDeal as number) >= -1e-9).toBe(score >= table.at(-1)![0]!);
        expect(found[i]).toBeCloseTo(score / 100 / (total(table) / 100), 12);
      });
    }
  });

  test('the analysis counts the deals that pass by whole points', () => {
    let passing = 0;
    let unanimous = 0;
    for (const deal of allDeals(scenario)) {
      const yes = names.filter((name) => {
        const table = tableOf(files, name);
        return deal.reduce((sum, option, k) => sum + table[k]![option]!, 0) >= table.at(-1)![0]!;
      });
      if (yes.length === 6) unanimous++;
      if (yes.length >= 5 && yes.includes('mill') && yes.includes('council')) passing++;
    }
    expect(passing).toBeGreaterThan(unanimous);
    expect(analyzeDeals(scenario)).toMatchObject({ deals: 36, feasible: passing, unanimous });
  });

  test('with any scores, up to a million points', () => {
    const points = fc.integer({ min: 0, max: 160_000 });
    const row = fc.array(points, { minLength: 3, maxLength: 3 });
    const rows = fc
      .array(row, { minLength: 6, maxLength: 6 })
      .filter((table) => table.flat().some((point) => point > 0));
    fc.assert(
      fc.property(
        rows,
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 6, maxLength: 6 }),
        (table, deal) => {
          const score = deal.reduce((sum, option, k) => sum + table[k]![option]!, 0);
          const best = total([...table, [0]]);
          for (const minimum of [score - 1, score, score + 1].filter((least) => Math.abs(least) <= best)) {
            const text = [...table.map((list) => list.join(',')), minimum].join('\n');
            const game = importScored([
              { name: 'config.txt', text: 'A,a,p1,greedy,m\nB,a,p2,greedy,m' },
              { name: 'scores_files/a.txt', text },
            ]);
            const gain = utilities(game, deal)[0]! - (game.parties[0]!.noDeal as number);
            expect(gain >= -1e-9).toBe(score >= minimum);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('an adversary’s wish is told as left out', () => {
    const notes: string[] = [];
    importScored(files, { note: (text) => notes.push(text) });
    expect(notes).toEqual(['Farmers: its incentive untargeted_adv is not in its scores, and is left out.']);
  });

  test('names stand in lists, too, with what explains them cut off', () => {
    const listed = changed(files, 'global_instructions.txt', () =>
      [
        '- Issue A: "Height of the dam". Three options:',
        '    - A1: Two metres ==> much power, no fish',
        '\t* A2: One metre',
        '  • A3 "none": the river is left free.',
        '## **Issue B:** The hours of work. There are 3 options:',
        '1. B1: At any time.',
        `2. B2 - By day. ${'The turbines stand still at night. '.repeat(5)}`,
        '3. **B3**: Not on Sundays → rest',
      ].join('\n'),
    );
    const notes: string[] = [];
    const { issues } = importScored(listed, { note: (text) => notes.push(text) });
    expect(issues.map(({ label, options }) => [label, ...options])).toEqual([
      ['Height of the dam', 'A1: Two metres', 'A2: One metre', 'A3: none'],
      ['The hours of work', 'B1: At any time', 'B2: By day', 'B3: Not on Sundays'],
      ['C', 'C1', 'C2', 'C3', 'C4'],
    ]);
    expect(notes[0]).toBe(
      'No name was found in global_instructions.txt for issue C, C1, C2, C3 and C4: letters stand for it.',
    );
  });

  test('without p1 the first has the chair, if all must agree', () => {
    const notes: string[] = [];
    const equals = changed(files, 'config.txt', (text) =>
      text.replace('p1', 'player').replace('p2', 'player'),
    );
    const { protocol, rule, parties } = importScored(equals, {
      rule: 'unanimity',
      note: (text) => notes.push(text),
    });
    expect([protocol, rule]).toEqual([
      { kind: 'singleText', chair: 'mill', drafts: 4 },
      { kind: 'unanimity' },
    ]);
    expect(parties.every(({ declared }) => declared === undefined)).toBe(true);
    expect(notes).toContain('No agent has the role p1: Mill owner, the first of config.txt, has the chair.');
    expect(notes).toContain('The initial deal is left out: it is what p1 asked for.');
  });

  test('has the title that is given, or that of its folder', () => {
    expect(importScored(files).title).toBe('A scored deliberation');
    expect(importScored(files, { title: 'The river' }).title).toBe('The river');
  });

  test('lies in a folder, has CR LF, no instructions and no initial deal', () => {
    const bare = files
      .filter(({ name }) => !/instructions|initial/.test(name))
      .map(({ name, text }) => ({ name: `games/river/${name}`, text: text.replace(/\n/g, '\r\n') }));
    const notes: string[] = [];
    const plain = importScored(bare, { note: (text) => notes.push(text) });
    expect([plain.name, plain.title]).toEqual(['river', 'river']);
    expect(notes[0]).toBe('There is no global_instructions.txt: issues and options have letters for names.');
    expect(plain.issues[0]).toEqual({ id: 'A', label: 'A', options: ['A1', 'A2', 'A3'] });
    expect(plain.parties[0]!.declared).toBeUndefined();
  });
});

describe('what is wrong', () => {
  const wrong = (name: string, change: (text: string) => string): string[] =>
    problemsOf(() => importScored(changed(files, name, change)));
  const mill = 'scores_files/mill.txt';

  test('no config, or two', () => {
    expect(problemsOf(() => importScored([]))).toEqual(['Expected one file config.txt, but found none.']);
    expect(() => importScored([])).toThrow(/^This is not a scored deliberation\./);
    expect(problemsOf(() => importScored([{ name: 'Config.txt', text: '' }]))[0]).toContain(
      'There is Config.txt',
    );
    expect(problemsOf(() => importScored([...files, { name: 'b/config.txt', text: '' }]))).toHaveLength(1);
  });

  test('lines of the config', () => {
    expect(
      wrong('config.txt', (text) =>
        text
          .replace('council,p2', 'council,p1')
          .replace('anglers,player', 'anglers,plaier')
          .replace('Farmers,farmers,player,untargeted_adv,m', 'Farmers,farmers')
          .replace('Bargees', 'Mill owner'),
      ),
    ).toEqual([
      'config.txt:2:22 Expected one agent with the role p1, but found another.',
      'config.txt:3:17 Expected a role, but found "plaier". Did you mean "player"?',
      'config.txt:4:1 Expected a line `game name,file name,role,incentive,model`, but found "Farmers,farmers".',
      'config.txt:5:1 Expected a game name that no other agent has, but found "Mill owner".',
    ]);
    expect(wrong('config.txt', (text) => text.replace('p1', 'player'))).toEqual([
      'config.txt:1:1 Expected an agent with the role p1, but found none. With the rule unanimity (--rule unanimity) none is needed.',
    ]);
    expect(wrong('config.txt', () => '\n')).toHaveLength(1);
  });

  test('a score file that is not there, with the nearest that is', () => {
    expect(wrong('config.txt', (text) => text.replace(',mill,', ',mil,'))).toEqual([
      'config.txt:1:1 Expected a file scores_files/mil.txt, but found none. Did you mean "mill"?',
    ]);
  });

  test('scores, all at once', () => {
    const broken = changed(
      changed(files, mill, (text) => text.replace('40, 15', '40.5, -15').replace('35, 20', 'x, 20')),
      'scores_files/trust.txt',
      (text) => text.replace('0, 11, 20', ''),
    );
    expect(problemsOf(() => importScored(broken))).toEqual([
      'scores_files/mill.txt:1:1 Expected a whole number ≥ 0 as a score of issue A, but found "40.5".',
      'scores_files/mill.txt:1:7 Expected a whole number ≥ 0 as a score of issue A, but found "-15".',
      'scores_files/mill.txt:2:1 Expected a whole number ≥ 0 as a score of issue B, but found "x".',
      'scores_files/trust.txt:2:1 Expected a whole number ≥ 0 as a score of issue B, but found "".',
    ]);
  });

  test('other issues or options than the others, and minima out of reach', () => {
    expect(wrong('scores_files/trust.txt', (text) => text.replace('0, 11, 20', '0, 20'))).toEqual([
      'scores_files/trust.txt:2:1 Expected 3 options of issue B, as in scores_files/mill.txt, but found 2 options.',
    ]);
    expect(wrong('scores_files/trust.txt', (text) => text.replace('0, 11, 20\n', ''))).toEqual([
      'scores_files/trust.txt:1:1 Expected 3 issues and the minimum, as in scores_files/mill.txt, but found 2 issues.',
    ]);
    expect(wrong(mill, (text) => text.replace('55', '101'))).toEqual([
      'scores_files/mill.txt:4:1 Expected a minimum of at most 100, the best that can be had, but found 101. A party that can never accept is none.',
    ]);
    expect(wrong(mill, () => '')).toHaveLength(1);
    expect(wrong(mill, () => '0,0\n0')[0]).toContain('best options worth 1 to 1000000 points');
  });

  test('an initial deal that is none', () => {
    expect(wrong('initial_deal.txt', () => 'A1,A2,D9')).toEqual([
      'initial_deal.txt:1:4 Expected one option of issue A, but found "A2".',
      'initial_deal.txt:1:7 Expected an option of the game, such as A1, but found "D9".',
      'initial_deal.txt:1:1 Expected an option of issue B, C, but found "A1,A2,D9".',
    ]);
  });
});

function total(table: readonly (readonly number[])[]): number {
  return table.slice(0, -1).reduce((sum, row) => sum + Math.max(...row), 0);
}

function isPlenary(kind: string): boolean {
  return ['propose', 'accept', 'reject', 'object'].includes(kind);
}
