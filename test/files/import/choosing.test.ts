import { describe, expect, test } from 'vitest';
import { importGenius, importGeniusWeb } from '../../../src/files/index.js';
import type { DomainOptions, GameFile } from '../../../src/files/index.js';
import { problemsOf } from './folder.js';
import { utilities } from './utilities.js';

const values = ['low', 'middle', 'high'];

/** A GENIUS domain of one issue, and a profile of it with these evaluations. */
function domain(name: string, issue = 'Tide', items = values): GameFile {
  const list = items.map((value, n) => `<item index="${n + 1}" value="${value}"/>`).join('');
  const inner = `<objective index="0" name="Sluice"><issue index="1" name="${issue}" type="discrete">${list}</issue></objective>`;
  return { name, text: `<negotiation_template>${inner}</negotiation_template>` };
}

function profile(name: string, evaluations: readonly (number | string)[], issue = 'Tide'): GameFile {
  const list = evaluations
    .map((evaluation, n) => `<item index="${n + 1}" value="${values[n]!}" evaluation="${evaluation}"/>`)
    .join('');
  const inner = `<objective index="0"><issue index="1" name="${issue}" type="discrete">${list}</issue><weight index="1" value="1"/></objective>`;
  return { name, text: `<utility_space>${inner}</utility_space>` };
}

const files = [domain('sluice.xml'), profile('ebb.xml', [4, 2, 1]), profile('flood.xml', [0, 3, 6])];

/** Parties and notes of an import. */
function read(
  given: readonly GameFile[],
  options: DomainOptions = {},
): { parties: string[]; notes: string[]; values: number[] } {
  const notes: string[] = [];
  const scenario = importGenius(given, { ...options, note: (text) => notes.push(text) });
  return {
    parties: scenario.parties.map(({ label }) => label),
    notes,
    values: utilities(scenario, [1]),
  };
}

describe('who plays', () => {
  test('two profiles play without a word', () => {
    expect(read(files)).toEqual({ parties: ['ebb', 'flood'], notes: [], values: [0.5, 0.5] });
  });

  test('more than two become a party each, and it is said, unless it was said who plays', () => {
    const three = [...files, profile('ebb2.xml', [3, 2, 1])];
    expect(read(three)).toMatchObject({
      parties: ['ebb', 'ebb2', 'flood'],
      notes: [
        '3 profiles were found, and each became a party: ebb.xml, ebb2.xml and flood.xml. ' +
          'If some of them stand for the same party, say who plays with parties (--party).',
      ],
    });
    expect(read(three, { parties: ['flood.xml', 'ebb2', 'ebb'] })).toMatchObject({
      parties: ['flood', 'ebb2', 'ebb'],
      notes: [],
    });
    expect(read(three, { parties: ['flood', 'ebb2'] }).parties).toEqual(['flood', 'ebb2']);
    const many = Array.from({ length: 30 }, (_, n) => profile(`p${n + 10}.xml`, [n + 1, 2, 1]));
    expect(read([files[0]!, ...many]).notes[0]).toContain('p20.xml and 19 others. If');
  });

  test('files that were named one by one keep their order and need no extension', () => {
    const named = [profile('flood.old', [0, 3, 6]), domain('sluice.txt'), profile('ebb', [4, 2, 1])];
    expect(read(named, { ordered: true })).toMatchObject({ parties: ['flood', 'ebb'], notes: [] });
    expect(problemsOf(() => importGenius(named))).toHaveLength(2);
  });

  test('a blank form is left aside, and told; who names it is told so too', () => {
    for (const empty of ['null', '']) {
      const { parties, notes } = read([...files, profile('form.xml', [empty, empty, empty])]);
      expect(parties).toEqual(['ebb', 'flood']);
      expect(notes).toEqual(['form.xml is a blank form, in which nothing has a value, and is left aside.']);
    }
    const form = profile('form.xml', ['null', 'null', 'null']);
    expect(problemsOf(() => importGenius([...files, form], { parties: ['ebb', 'form'] }))[0]).toContain(
      'form.xml:1:',
    );
    // Half filled in is a mistake, and not left aside.
    expect(problemsOf(() => importGenius([...files, profile('half.xml', [1, 'null', 2])]))).toEqual([
      'half.xml:1:126 Expected the evaluation of <item> to be a number, but found "null". If it need not play, leave the file out (--leave-out).',
    ]);
  });

  test('copies, and parties that want nothing, are told', () => {
    expect(read([files[0]!, files[1]!, profile('copy.xml', [8, 4, 2])]).notes).toEqual([
      'ebb: ebb.xml says the same of every deal as copy.xml.',
    ]);
    expect(read([files[0]!, files[1]!, profile('zero.xml', [0, 0, 0])]).notes).toEqual([
      'zero: all deals are worth the same to it. Is zero.xml filled in?',
    ]);
  });

  test('a profile of another domain is left aside where two others are left', () => {
    const stray = profile('stray.xml', [1, 2, 3], 'Fence');
    expect(read([...files, stray])).toMatchObject({
      parties: ['ebb', 'flood'],
      notes: [
        expect.stringContaining('3 profiles'),
        'stray.xml is a profile of another domain, and is left aside.',
      ],
    });
    expect(problemsOf(() => importGenius([files[0]!, files[1]!, stray]))[0]).toContain('another domain');
  });

  test('names that no file has, or several, or twice the same', () => {
    const wrong = (options: DomainOptions) => () =>
      importGenius([...files, profile('b/ebb.xml', [1, 2, 3])], options);
    expect(wrong({ parties: ['eb', 'flood'] })).toThrow(/parties\[0\]: There is no profile "eb"/);
    expect(wrong({ parties: ['b/ebb.xml', 'ebb.xml'] })).not.toThrow();
    expect(wrong({ parties: ['ebb', 'flood'] })).toThrow(
      /ebb\.xml, b\/ebb\.xml have the name|b\/ebb\.xml, ebb\.xml have the name/,
    );
    expect(wrong({ parties: ['flood', 'flood.xml'] })).toThrow(/parties: Expected each file once/);
    expect(wrong({ parties: ['flood'] })).toThrow(/parties: /);
    const ambiguous = [...files, profile('b/ebb.xml', [1, 2, 3]), profile('a/ebb.xml', [3, 2, 1])].slice(1);
    expect(() => importGenius([files[0]!, ...ambiguous.slice(1)], { parties: ['ebb', 'ebb'] })).toThrow(
      /^(?!.*each file once).*have the name "ebb"/s,
    );
    expect(wrong({ domain: 'dyke' })).toThrow(/domain: There is no domain "dyke"/);
  });
});

describe('several domains in a folder', () => {
  const two = [
    domain('North-domain.xml'),
    profile('North-1.xml', [4, 2, 1]),
    profile('North-2.xml', [0, 3, 6]),
    domain('South-domain.xml'),
    profile('South-1.xml', [1, 1, 0]),
    profile('South-2.xml', [0, 1, 1]),
  ];

  test('are refused with the way to choose', () => {
    expect(problemsOf(() => importGenius(two))).toEqual([
      'Expected one XML file with a domain (<negotiation_template>), but found North-domain.xml, South-domain.xml. Choose with domain (--domain) and parties (--party), leave files out (--leave-out), or name the files.',
    ]);
  });

  test('of a tree of many, one folder is asked for, and few are listed', () => {
    const tree = Array.from({ length: 40 }, (_, n) =>
      two.slice(0, 3).map(({ name, text }) => ({ name: `game${n}/${name}`, text })),
    ).flat();
    const [said] = problemsOf(() => importGenius(tree));
    expect(said).toMatch(/North-domain\.xml and 29 others\. Name one folder, such as game0\/\. Choose with/);
    expect(said!.length).toBeLessThan(700);
  });

  test('one is chosen with the profiles whose names are nearest, which is told', () => {
    const { parties, notes, values: worth } = read(two, { domain: 'South-domain' });
    expect(parties).toEqual(['South-1', 'South-2']);
    expect(worth).toEqual([1, 1]);
    expect(notes).toEqual([
      'By their issues and names South-1.xml and South-2.xml belong to South-domain.xml, and 2 of other domains are ' +
        'left aside. If that is not so, say who plays with parties (--party).',
    ]);
    const inFolders = two.map(({ name, text }) => ({ name: name.replace('-', '/'), text }));
    expect(read(inFolders, { domain: 'South/domain.xml' }).parties).toEqual(['1', '2']);
  });

  test('what profiles are about counts before their names', () => {
    const names = ['buyer_car', 'seller_car', 'buyer_bus', 'seller_bus'];
    const mixed = [
      domain('bus.xml', 'Colour'),
      domain('car.xml', 'Price'),
      ...names.map((name, n) =>
        profile(`${name}.xml`, [n + 1, 2, 1], name.endsWith('car') ? 'Price' : 'Colour'),
      ),
    ];
    expect(read(mixed, { domain: 'car' })).toMatchObject({
      parties: ['buyer_car', 'seller_car'],
      notes: [
        'By their issues and names buyer_car.xml and seller_car.xml belong to car.xml, and 2 of other domains are ' +
          'left aside. If that is not so, say who plays with parties (--party).',
      ],
    });
    expect(read(mixed, { domain: 'bus' }).parties).toEqual(['buyer_bus', 'seller_bus']);
  });

  test('where two with its issues are not left, those that should have them by their names are told', () => {
    const slip = [
      ...two.slice(0, 2),
      profile('North-2.xml', [1, 2, 3], 'Tied'),
      domain('South.xml', 'Fence'),
    ];
    expect(problemsOf(() => importGenius(slip, { domain: 'North-domain' }))).toEqual([
      expect.stringMatching(/^North-2\.xml:1:1 This profile belongs to another domain/),
    ]);
  });

  test('with domain and parties named, nothing else is read', () => {
    const broken = { name: 'broken.xml', text: '<utility_space>' };
    const options = { domain: 'North-domain', parties: ['South-2', 'North-1'] };
    expect(read([...two, broken], options)).toMatchObject({ parties: ['South-2', 'North-1'], notes: [] });
  });
});

describe('other files', () => {
  test('what is no XML is left aside, and told if it may be what is missing', () => {
    const points = { name: 'pareto.xml', text: '0.5 0.7\n0.6 0.6\n' };
    expect(read([...files, points])).toMatchObject({
      parties: ['ebb', 'flood'],
      notes: ['pareto.xml is not XML, and is left aside.'],
    });
    expect(problemsOf(() => importGenius([...files.slice(0, 2), points]))).toEqual([
      'pareto.xml:1:1 This is not XML.',
      expect.stringContaining('for each of two parties or more, but found ebb.xml.'),
    ]);
  });

  test('blank lines before the XML declaration do not matter', () => {
    const late = files.map(({ name, text }) => ({ name, text: `\n\n<?xml version="1.0"?>\n${text}` }));
    expect(read(late).parties).toEqual(['ebb', 'flood']);
  });

  test('that a space is nonlinear comes first, whatever else is wrong', () => {
    const curved = {
      name: 'flood.xml',
      text: '<utility_space type="nonlinear"><objective><issue name="Tide" index="1"/><utility><ufun/></utility></objective></utility_space>',
    };
    const reason = 'This is a nonlinear utility space, no weighted sum over issues: it is not supported.';
    const broken = { name: 'a.xml', text: '<a>' };
    const odd = profile('ebb.xml', [-1, 2, 3]);
    expect(problemsOf(() => importGenius([broken, files[0]!, odd, curved]))[0]).toContain(reason);
    expect(problemsOf(() => importGenius([files[0]!, odd, curved]))).toEqual([
      expect.stringContaining(reason),
    ]);
    expect(problemsOf(() => importGenius([files[0]!, domain('b.xml'), files[1]!, curved]))).toEqual([
      `flood.xml:1:83 ${reason}`,
    ]);
    expect(
      problemsOf(() => importGenius([...files.slice(0, 2), profile('c.xml', [1, 2, 3]), curved])),
    ).toEqual([`flood.xml:1:83 ${reason} If it need not play, leave the file out (--leave-out).`]);
  });

  test('a domain that cannot be read is called one', () => {
    const real = { ...files[0]!, text: files[0]!.text.replace('"discrete"', '"real"') };
    expect(() => importGenius([real, ...files.slice(1)])).toThrow(
      /^This is a GENIUS domain that cannot be read\./,
    );
    expect(() => importGenius([])).toThrow(/^This is not a GENIUS domain\./);
  });
});

describe('items that stand twice', () => {
  test('in the domain they are one option; in a profile the last counts', () => {
    const twice = domain('sluice.xml', 'Tide', [...values, 'low']);
    const changedMind = profile('ebb.xml', [4, 2, 1]);
    const text = changedMind.text.replace('</issue>', '<item value="middle" evaluation="4"/></issue>');
    const found = read([twice, { name: 'ebb.xml', text }, files[2]!]);
    expect(found.values).toEqual([1, 0.5]);
    expect(found.notes).toEqual([
      'Tide: the domain has the item "low" twice, which is one option.',
      'ebb: the item "middle" of the issue "Tide" stands there twice: the last counts.',
    ]);
    const sources = importGenius([twice, { name: 'ebb.xml', text }, files[2]!]).sources!;
    expect(sources['issues.Tide']).toContain('twice');
    expect(sources['parties.ebb']).toContain('the last counts');
  });

  test('one without an evaluation does not count', () => {
    const text = files[1]!.text.replace('</issue>', '<item value="middle" evaluation="null"/></issue>');
    expect(read([files[0]!, { name: 'ebb.xml', text }, files[2]!]).values).toEqual([0.5, 0.5]);
  });
});

describe('GeniusWeb', () => {
  const tide = { name: 'tide', issuesValues: { Tide: { values } } };
  const web = (name: string, utilities: readonly unknown[], own: object = tide): GameFile => ({
    name,
    text: JSON.stringify({
      LinearAdditiveUtilitySpace: {
        issueUtilities: {
          Tide: {
            DiscreteValueSetUtilities: {
              valueUtilities: Object.fromEntries(values.map((value, n) => [value, utilities[n]])),
            },
          },
        },
        issueWeights: { Tide: 1 },
        domain: own,
      },
    }),
  });
  const all = [
    { name: 'a.json', text: JSON.stringify(tide) },
    web('ebb.json', [1, 0.5, 0]),
    web('flood.json', [0, 0.5, 1]),
  ];
  const readWeb = (given: readonly GameFile[], options: DomainOptions = {}) => {
    const notes: string[] = [];
    const { parties } = importGeniusWeb(given, { ...options, note: (text) => notes.push(text) });
    return { parties: parties.map(({ label }) => label), notes };
  };

  test('forms, other domains and other files are left aside; who plays can be said', () => {
    const others = [
      web('form.json', [null, null, null]),
      web('stray.json', [1, 1, 1], { issuesValues: { Fence: { values } } }),
      { name: 'list.json', text: 'x, y' },
    ];
    expect(readWeb([...all, ...others])).toEqual({
      parties: ['ebb', 'flood'],
      notes: [
        'list.json is not JSON, and is left aside.',
        'form.json is a blank form, in which nothing has a value, and is left aside.',
        expect.stringContaining('3 profiles were found'),
        'stray.json is a profile of another domain, and is left aside.',
      ],
    });
    expect(readWeb([...all, ...others], { parties: ['flood', 'ebb'], domain: 'a' })).toEqual({
      parties: ['flood', 'ebb'],
      notes: [],
    });
  });

  test('of several domains a profile is of that which has its issues', () => {
    const fence = { name: 'fence', issuesValues: { Fence: { values } } };
    const ofFence = (name: string): GameFile => {
      const { text } = web(name, [1, 0, 0], fence);
      return { name, text: text.replaceAll('Tide', 'Fence') };
    };
    const bare = { ...all[2]!, text: all[2]!.text.replace(/,"domain":.*/, '}}') };
    const mixed = [
      ...all.slice(0, 2),
      { name: 'flood.json', text: bare.text },
      { name: 'e.json', text: JSON.stringify(fence) },
      ...['ebb2.json', 'f2.json'].map(ofFence),
    ];
    expect(readWeb(mixed, { domain: 'a' }).parties).toEqual(['ebb', 'flood']);
    expect(readWeb(mixed, { domain: 'e' }).parties).toEqual(['ebb2', 'f2']);
  });

  test('a kind that is not supported comes first', () => {
    const text = all[1]!.text.replace('LinearAdditiveUtilitySpace', 'SumOfGroupsUtilitySpace');
    expect(
      problemsOf(() => importGeniusWeb([...all, { name: 'z.json', text }, { name: 'b.json', text: '{' }]))[0],
    ).toContain('z.json:1:2 A profile of the kind SumOfGroupsUtilitySpace');
  });
});
