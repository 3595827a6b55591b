import { describe, expect, test } from 'vitest';
import { analyzeDeals } from '../../../src/analysis/index.js';
import { importGenius } from '../../../src/files/index.js';
import { scenarioHash } from '../../../src/scenario/index.js';
import { runTalks } from '../../../src/talks/index.js';
import { changed, folder, problemsOf } from './folder.js';
import { allDeals, utilities } from './utilities.js';

const files = folder('genius');
const domain = 'orchard-domain.xml';

/** Evaluations as the files have them: trees, fence, rent from 2 to 6. */
const owner = {
  weights: [0.5, 0.2, 0.3],
  evaluations: [
    [8, 4, 1],
    [2, 5],
  ],
  rent: [0, 0.25, 0.5, 0.75, 1],
};
const tenant = {
  weights: [0.4, 0.1, 0.5],
  evaluations: [
    [1, 3, 4],
    [0, 0],
  ],
  rent: [1, 0.75, 0.5, 0.25, 0],
};

/** Σ w · eval / max eval by hand; integers are not divided. */
function byHand({ weights, evaluations, rent }: typeof owner, [trees, fence, price]: number[]): number {
  const [a, b] = [evaluations[0]!, evaluations[1]!];
  const share = (list: number[], option: number): number =>
    Math.max(...list) === 0 ? 0 : list[option]! / Math.max(...list);
  return weights[0]! * share(a, trees!) + weights[1]! * share(b, fence!) + weights[2]! * rent[price!]!;
}

describe('a domain', () => {
  const scenario = importGenius(files);

  test('has the issues, options and parties of the files', () => {
    expect(scenario.name).toBe('orchard-domain');
    expect(scenario.title).toBe('Orchard');
    expect(scenario.issues).toEqual([
      { id: 'Trees-hedges', label: 'Trees & hedges', options: ['apple', 'pear', 'plum'], ordered: false },
      { id: 'Fence', label: 'Fence', options: ['none', 'willow'], ordered: false },
      { id: 'Rent', label: 'Rent', options: ['2', '3', '4', '5', '6'] },
    ]);
    expect(scenario.parties.map(({ id, noDeal }) => [id, noDeal])).toEqual([
      ['owner', 0.35],
      ['tenant', 0.4],
    ]);
    expect(scenario.rule).toEqual({ kind: 'unanimity' });
    expect(scenario.protocol).toEqual({ kind: 'saop', rounds: 100, discounts: { owner: 0.9 } });
  });

  test('an issue of one item, or of one number, is part of every deal', () => {
    const single = files.map(({ name, text }) => ({
      name,
      text: text
        .replace(/<item [^>]*value="none"[^>]*>/, '')
        .replaceAll('lowerbound="2" upperbound="6"', 'lowerbound="4" upperbound="4"'),
    }));
    const read = importGenius(single);
    expect(read.issues.map(({ options }) => options)).toEqual([['apple', 'pear', 'plum'], ['willow'], ['4']]);
    // Pear: 0.5 · 4/8 + 0.2 · 5/5 + 0.3 · 0, and 0.4 · 3/4 + 0.1 · 0 + 0.5 · 1.
    const [forOwner, forTenant] = utilities(read, [1, 0, 0]);
    expect(forOwner).toBeCloseTo(0.45, 12);
    expect(forTenant).toBeCloseTo(0.8, 12);
    expect(analyzeDeals(read).deals).toBe(3);
    expect(runTalks(read, { seed: '1' }).outcome.agreements).toHaveLength(1);
  });

  test('evaluations are divided by the greatest of their issue', () => {
    // Pear, willow, 4: 0.5 · 4/8 + 0.2 · 5/5 + 0.3 · 0.5, and 0.4 · 3/4 + 0.1 · 0 + 0.5 · 0.5.
    const [forOwner, forTenant] = utilities(scenario, [1, 1, 2]);
    expect(forOwner).toBeCloseTo(0.6, 12);
    expect(forTenant).toBeCloseTo(0.55, 12);
    // Without the division the owner's would be 0.5 · 4 + 0.2 · 5 + 0.15.
    expect(forOwner).not.toBeCloseTo(3.15, 2);
    for (const deal of allDeals(scenario)) {
      const [a, b] = utilities(scenario, deal);
      expect(a).toBeCloseTo(byHand(owner, deal), 12);
      expect(b).toBeCloseTo(byHand(tenant, deal), 12);
    }
  });

  test('the analysis finds what walking over the files by hand finds', () => {
    const deals = allDeals(scenario).map((deal) => ({
      deal,
      u: [byHand(owner, deal), byHand(tenant, deal)],
    }));
    const fine = deals.filter(({ u }) => u[0]! >= 0.35 - 1e-9 && u[1]! >= 0.4 - 1e-9);
    const nash = Math.max(...fine.map(({ u }) => (u[0]! - 0.35) * (u[1]! - 0.4)));
    const frontier = deals.filter(
      ({ u }) =>
        !deals.some(
          ({ u: v }) =>
            v[0]! >= u[0]! - 1e-12 && v[1]! >= u[1]! - 1e-12 && v[0]! + v[1]! > u[0]! + u[1]! + 1e-9,
        ),
    );
    const found = analyzeDeals(scenario);
    expect(found.deals).toBe(30);
    expect(found.individuallyRational).toBe(fine.length);
    expect(found.paretoFrontier).toBe(frontier.length);
    expect(found.solutions.nash.value).toBeCloseTo(nash, 12);
    expect(runTalks(scenario, { seed: '1' }).outcome.agreements.length).toBe(1);
  });

  test('does not depend on the order of the files', () => {
    expect(scenarioHash(importGenius([...files].reverse()))).toBe(scenarioHash(scenario));
  });

  test('a discount factor discounts by the time of the talks, in (0, 1)', () => {
    const { protocol, sources } = importGenius(files);
    expect(protocol).toEqual({ kind: 'saop', rounds: 100, discounts: { owner: 0.9 } });
    expect(sources!['parties.owner']).toBe('owner.xml');
    const odd = (value: string) =>
      files.map(({ name, text }) => ({ name, text: text.replace('discount_factor value="0.9"', value) }));
    for (const [given, losses] of [
      ['1', []],
      ['0', ['0']],
      ['1.5', ['1.5']],
    ] as const) {
      const notes: string[] = [];
      const { sources: kept } = importGenius(odd(`discount_factor value="${given}"`), {
        note: (text) => notes.push(text),
      });
      const said = losses.map(
        (loss) =>
          `its discount factor ${loss} has no effect, as in GENIUS, because it is not between 0 and 1`,
      );
      expect(notes).toEqual(said.map((text) => `owner: ${text}.`));
      expect(kept!['parties.owner']).toBe(['owner.xml', ...said].join('; '));
    }
    for (const value of ['discount_factor value="1"', 'discount_factor value="0"']) {
      expect(importGenius(odd(value)).protocol).toEqual({ kind: 'saop', rounds: 100 });
    }
  });

  test('options name it and seat another model', () => {
    const named = importGenius(files, { name: 'orchard', agent: 'titForTat', rounds: 7 });
    expect(named.name).toBe('orchard');
    expect(named.agents.owner!.name).toBe('titForTat');
    expect(named.protocol).toEqual({ kind: 'saop', rounds: 7, discounts: { owner: 0.9 } });
    expect(() => importGenius(files, { agent: 'titForTit' })).toThrow(/Did you mean "titForTat"/);
    expect(() => importGenius(files, { name: '1x', rounds: 0 })).toThrow(/name: .*\n.*rounds: /);
    expect(() => importGenius(files, { rule: 'quorum' } as object)).toThrow(/rule: Expected one of name/);
  });
});

describe('variants of the format', () => {
  test('weights are divided by their sum, and the reservation value with them', () => {
    const twice = changed(files, 'owner.xml', (text) =>
      text
        .replace('"0.5"', '"1.0"')
        .replace('"0.2"', '"0.4"')
        .replace('"0.3"', '"0.6"')
        .replace('"0.35"', '"0.7"'),
    );
    const [given, read] = [importGenius(files), importGenius(twice)];
    expect(read.parties[0]!.noDeal).toBeCloseTo(0.35, 12);
    for (const deal of allDeals(given)) {
      expect(utilities(read, deal)[0]).toBeCloseTo(utilities(given, deal)[0]!, 12);
    }
    expect(read.sources!['parties.owner']).toContain('divided by the sum of the weights, 2');
  });

  test('older integer issues count from 0', () => {
    const old = changed(files, 'owner.xml', (text) =>
      text.replace('slope="0.25" offset="0"', 'parameter1="0.25" parameter0="-0.5"'),
    );
    expect(utilities(importGenius(old), [1, 1, 2])[0]).toBeCloseTo(0.6, 12);
  });

  test('an integer evaluation stays within [0, 1]', () => {
    const steep = changed(files, 'owner.xml', (text) => text.replace('slope="0.25"', 'slope="0.75"'));
    expect(utilities(importGenius(steep), [1, 1, 4])[0]).toBeCloseTo(0.25 + 0.2 + 0.3, 12);
  });

  test('other files, CR LF, a byte order mark and a profile without reservation are fine', () => {
    const others = [
      ...files.map(({ name, text }) => ({
        name: `orchard/${name}`,
        text: `\uFEFF${text.replace(/\n/g, '\r\n')}`,
      })),
      { name: 'orchard/pareto.xml', text: '<pareto/>' },
      { name: 'readme.txt', text: '\uFFFD' },
    ];
    const plain = changed(others, 'orchard/tenant.xml', (text) => text.replace(' reservation="0.4"', ''));
    expect(importGenius(plain).parties.map(({ noDeal }) => noDeal)).toEqual([0.35, 0]);
  });

  test('names that no id can hold, and equal ones, become ids all the same', () => {
    const odd = files.map(({ name, text }) => ({
      name,
      text: text.replace(/name="Fence"/g, 'name="10 %"').replace(/name="Rent"/g, 'name="价格"'),
    }));
    expect(importGenius(odd).issues.map(({ id }) => id)).toEqual(['Trees-hedges', 'issue-10', 'issue3']);
  });
});

describe('what is wrong', () => {
  const wrong = (name: string, change: (text: string) => string): string[] =>
    problemsOf(() => importGenius(changed(files, name, change)));

  test('no files, no domain, one profile', () => {
    expect(problemsOf(() => importGenius([]))).toEqual([
      'Expected one XML file with a domain (<negotiation_template>), but found none.',
      'Expected an XML file with a <utility_space> for each of two parties or more, but found none.',
    ]);
    expect(problemsOf(() => importGenius(files.filter(({ name }) => name !== domain)))).toHaveLength(1);
    expect(
      problemsOf(() =>
        importGenius([...files, { name: 'b.xml', text: files.find(({ name }) => name === domain)!.text }]),
      ),
    ).toEqual([expect.stringContaining('but found b.xml, orchard-domain.xml')]);
  });

  test('XML that is cut off, in words, at its end', () => {
    const cut = (end: string) => wrong('owner.xml', (text) => text.slice(0, text.indexOf(end)));
    expect(cut('<issue index="2"')).toEqual([
      'owner.xml:11:13 The text ends before <objective> ends: the file is cut off.',
    ]);
    expect(cut('tility_space')).toEqual([
      'owner.xml:2:3 The text ends before <u> ends: the file is cut off.',
    ]);
  });

  test('malformed XML, with line and column', () => {
    expect(wrong('owner.xml', (text) => text.replace('</issue>', '</item>'))).toEqual([
      expect.stringMatching(/^owner\.xml:11:5 This is not XML: Expected closing tag 'issue'/),
    ]);
    expect(wrong('owner.xml', () => '')).toEqual([
      'owner.xml:1:1 This is not XML.',
      expect.stringContaining('for each of two parties or more, but found tenant.xml.'),
    ]);
    expect(wrong('owner.xml', () => '<a/><b/>')).toEqual([
      expect.stringMatching(/^owner\.xml:1:5 Expected one root/),
    ]);
    const deep = '<a>'.repeat(2000) + '</a>'.repeat(2000);
    expect(wrong('owner.xml', () => deep)).toEqual([expect.stringContaining('cannot be read as XML')]);
  });

  test('a document type is refused before an entity of it grows', () => {
    const bomb =
      '<?xml version="1.0"?>\n<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>\n<utility_space>&b;</utility_space>';
    expect(wrong('owner.xml', () => bomb)).toEqual([
      'owner.xml:2:1 A document type declaration (<!DOCTYPE …>) is not read. Take it out of the file.',
    ]);
  });

  test('what only a comment, quoted text or an instruction says is no document type', () => {
    const said =
      '<!-- <!DOCTYPE x [<!ENTITY a "b">]> --><?note <!DOCTYPE?><reservation><![CDATA[<!DOCTYPE]]></reservation>';
    const plain = files.map(({ name, text }) => ({ name, text: text.replace(/(?=<\/(objective|utility_space)>)/, said.replace(/<\/?reservation>/g, '')) })); // prettier-ignore
    expect(plain[0]!.text).toContain('CDATA');
    expect(scenarioHash(importGenius(plain))).toBe(scenarioHash(importGenius(files)));
  });

  test('a line break in an attribute is a blank, and one written by its number is not', () => {
    const broken = changed(files, 'owner.xml', (text) =>
      text.replace('Trees &#38; hedges', 'Trees\n&#38;\thedges'),
    );
    expect(scenarioHash(importGenius(broken))).toBe(scenarioHash(importGenius(files)));
    expect(
      wrong('owner.xml', (text) => text.replace('Trees &#38; hedges', 'Trees&#10;&#38; hedges'))[0],
    ).toContain('found "Trees\\n& hedges"');
  });

  test('bounds of an integer issue that are not those of the domain', () => {
    const bounds = (range: string): string[] =>
      wrong('owner.xml', (text) => text.replace('lowerbound="2" upperbound="6"', range));
    const at = 'owner.xml:8:5 Expected the';
    expect(bounds('lowerbound="2" upperbound="5"')).toEqual([
      `${at} upper bound 6, as in the domain, but found 5.`,
    ]);
    expect(bounds('lowerbound="1" upperbound="7"')).toEqual([
      `${at} lower bound 2, as in the domain, but found 1.`,
      `${at} upper bound 6, as in the domain, but found 7.`,
    ]);
    expect(bounds('lowerbound="0"')).toEqual([`${at} lower bound 2, as in the domain, but found 0.`]);
    expect(bounds('upperbound="many"')).toEqual([`${at} upper bound 6, as in the domain, but found "many".`]);
    expect(bounds('')).toEqual([]);
    expect(bounds('lowerbound="2.0" upperbound=" 6 "')).toEqual([]);
  });

  test('all problems of all files at once, each with its place', () => {
    const broken = changed(
      changed(files, 'tenant.xml', (text) =>
        text.replace('value="pear"', 'value="peer"').replace('evaluation="4"', 'evaluation="four"'),
      ),
      'owner.xml',
      (text) =>
        text
          .replace('<weight index="2" value="0.2" />', '<weight index="7" value="0.2" />')
          .replace('evaluation="5" ', '')
          .replace('evaluation="8"', 'evaluation="-8"')
          .replace('value="0.35"', 'value="1.5"'),
    );
    expect(problemsOf(() => importGenius(broken))).toEqual([
      'owner.xml:5:5 Expected the index of an <issue>, but found 7.',
      'owner.xml:17:7 Expected the evaluation of <item> to be a number ≥ 0, but found "-8".',
      'owner.xml:12:5 Expected a <weight> of the issue "Fence", but found none.',
      'owner.xml:13:7 Expected the attribute evaluation of <item>, but found none.',
      'owner.xml:23:3 Expected a reservation value from −0.8 to 0.8, the sum of the weights, but found 1.5.',
      'tenant.xml:5:7 Expected a value that the issue "Trees & hedges" has in the domain, but found "peer". Did you mean "pear"?',
      'tenant.xml:3:5 Expected an item "pear" of the issue "Trees & hedges", but found none.',
      'tenant.xml:6:7 Expected the evaluation of <item> to be a number, but found "four".',
    ]);
  });

  test('issues that cannot be listed', () => {
    expect(wrong(domain, (text) => text.replaceAll('"integer"', '"real"'))).toEqual([
      'orchard-domain.xml:14:7 The issue "Rent" has type "real", which is not supported. Only issues of type discrete or integer have options that can be counted.',
    ]);
    expect(wrong(domain, (text) => text.replace('upperbound="6"', 'upperbound="600000"'))).toEqual([
      'orchard-domain.xml:14:7 Expected at most 1000 integers in the issue "Rent", but found 599999.',
    ]);
    expect(wrong(domain, (text) => text.replace('<range lowerbound="2" upperbound="6" />', ''))).toHaveLength(
      1,
    );
  });

  test('names that stand twice', () => {
    expect(wrong(domain, (text) => text.replace('"Fence"', '"Rent"'))).toEqual([
      'orchard-domain.xml:14:7 Expected a name that no other issue has, but found "Rent".',
    ]);
  });

  test('a profile of another domain, with other issues, or no weighted sum', () => {
    expect(wrong('owner.xml', (text) => text.replace(/name="(Rent|Fence|Trees[^"]*)"/g, 'name="x"'))).toEqual(
      [expect.stringMatching(/^owner\.xml:2:1 This profile belongs to another domain/)],
    );
    expect(wrong('owner.xml', (text) => text.replace('name="Rent"', 'name="Rend"'))).toEqual([
      'owner.xml:8:5 Expected an issue of the domain, but found "Rend". Did you mean "Rent"?',
      'owner.xml:2:1 Expected an <issue> "Rent", as in the domain, but found none.',
    ]);
    expect(
      wrong('owner.xml', (text) => text.replace('<utility_space', '<utility_space type="nonlinear"')),
    ).toEqual([
      'owner.xml:2:1 This is a nonlinear utility space, no weighted sum over issues: it is not supported.',
    ]);
    expect(wrong('owner.xml', (text) => text.replace(/value="0\.[235]"/g, 'value="0"'))).toContain(
      'owner.xml:2:1 Expected weights with a sum above 0, but found the sum 0.',
    );
  });

  test('text that was decoded wrongly', () => {
    expect(wrong('owner.xml', (text) => text.replace('Rent', 'Re\uFFFDt'))).toEqual([
      'owner.xml:8:30 The text was decoded wrongly, or is no text: it holds the replacement character U+FFFD. Save the file as UTF-8, or decode it from its own encoding.',
    ]);
    expect(wrong('owner.xml', (text) => text.replace('Rent', 'Re\0t'))[0]).toContain('NUL');
  });
});
