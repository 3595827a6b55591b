import { chmodSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { saleYaml } from '../saleYaml.js';
import { sixParty, workFolder } from '../sixParty.js';

const file = workFolder();
const folder = file('x').slice(0, -1);

async function validated(files: Readonly<Record<string, string>>, ...flags: string[]) {
  for (const [name, text] of Object.entries(files)) writeFileSync(file(name), text);
  const { code, out, err } = await sixParty('validate', ...Object.keys(files).map(file), ...flags);
  return { code, out: out.replaceAll(folder, ''), err: err.replaceAll(folder, '') };
}

const ranked = (rankings: string): string =>
  `kind: ordinal\n      importance: { price: 1, delivery: 2 }\n      rankings: { ${rankings} }`;

const wrong = saleYaml.replace('Bob: boulware', 'Bob: boulwar').replace('price: 0.7', 'price: x');

describe('validate', () => {
  test('good files, a script and a name: a line each', async () => {
    const script = `import { december2003 } from 'six-party-talks';\nexport default december2003;`;
    const { code, out, err } = await validated({ 'sale.yaml': saleYaml, 'own.ts': script });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^ok {2}sale\.yaml {2}A sale \(2 parties, 2 issues, 6 deals\)\nok {2}own\.ts {2}Six.*4800000 deals\)\n$/,
    );
    expect((await sixParty('validate', 'february2007')).code).toBe(0);
  });

  test('an experiment is called that, by all that read a scenario', async () => {
    const experiment = 'name: e\nscenario: sale.yaml\nseeds: { count: 2 }\nmetrics: [agreement]\n';
    const { code, out, err } = await validated({ 'e.yaml': experiment });
    expect([code, out, err]).toEqual([
      2,
      '',
      'e.yaml: It is an experiment, not a scenario. six-party sweep plays its runs, run --row plays one of them, and sensitivity explains it.\n',
    ]);
    for (const command of [['report', '-o', file('e.html')], ['analyze'], ['ablate'], ['explain']]) {
      const other = await sixParty(command[0]!, file('e.yaml'), ...command.slice(1));
      expect([other.code, other.err.split('\n').length]).toEqual([2, 3]);
      expect(other.err).toContain('It is an experiment, not a scenario.');
    }
  });

  test('a ranking of one option as YAML reads it', async () => {
    const one = saleYaml
      .replace('[fast, slow]', '[fast]')
      .replace('delivery: [1, 0]', 'delivery: [1]')
      .replace(
        /kind: cardinal\n {6}weights: \{ price: 0.6[^]*delivery: \[0, 1\]/,
        ranked('price: 0 > 1 > 2, delivery: 0'),
      );
    const { code, err } = await validated({ 'one.yaml': one });
    expect([code, err]).toEqual([0, '']);
  });

  test('an issue of which a party says nothing: good, with a warning', async () => {
    const half = saleYaml.replace(
      /kind: cardinal\n {6}weights: \{ price: 0.6[^]*delivery: \[0, 1\]/,
      ranked('price: 0 > 1 > 2').replace(', delivery: 2', ''),
    );
    const { code, err } = await validated({ 'half.yaml': half });
    expect([code, err]).toEqual([
      0,
      'warning  half.yaml parties[1].preferences: Bob says nothing of "delivery": no importance and no ranking, so that all options are worth the same to it. \n',
    ]);
  });

  test('rules that leave nothing to be signed: good, with a warning', async () => {
    const kind = '  - { id: kind, label: kind, structural: true, options: [talk, text] }\n';
    const rule = (then: string) =>
      `  - { when: { issue: kind, atLeast: 0 }, then: { issue: price, ${then} } }\n`;
    const text = saleYaml
      .replace('issues:\n', `constraints:\n${rule('atLeast: 2')}${rule('atMost: 1')}issues:\n${kind}`)
      .replaceAll('weights: {', 'weights: { kind: 0,')
      .replaceAll('values:\n', 'values:\n        kind: [0, 0]\n');
    const { code, out, err } = await validated({ 'none.yaml': text });
    expect([code, out]).toEqual([0, 'ok  none.yaml  A sale (2 parties, 3 issues, 12 deals)\n']);
    expect(err).toMatch(
      /^warning {2}none\.yaml constraints\[0\]: The rules allow no text .* or without constraints\[1\]\.\n$/,
    );
  });

  test('all problems of all files, each with its place; good ones among them are said to be good', async () => {
    const { code, out, err } = await validated({
      'wrong.yaml': wrong,
      'sale.yaml': saleYaml,
      'other.json': '{\n  "name": 7',
      'bad.ts': 'export const a = 1;',
    });
    expect(code).toBe(2);
    expect(out).toBe('ok  sale.yaml  A sale (2 parties, 2 issues, 6 deals)\n');
    const lines = err.trimEnd().split('\n');
    expect(lines.map((line) => /^\S+:\d+:\d+(?= )|^\S+:/.exec(line)?.[0])).toEqual([
      'wrong.yaml:16:25',
      'wrong.yaml:33:8',
      expect.stringMatching(/^other\.json:2:\d+:?$/),
      'bad.ts:',
    ]);
    expect(lines[0]).toContain('parties[0].preferences.weights.price: Expected');
    expect(lines[1]).toContain(
      'agents.Bob: Expected the name of an agent model, but found "boulwar". Did you mean "boulware"?',
    );
  });

  test('--json', async () => {
    const { code, out, err } = await validated({ 'wrong.yaml': wrong, 'sale.yaml': saleYaml }, '--json');
    expect([code, err]).toEqual([2, '']);
    expect(JSON.parse(out)).toEqual([
      { file: 'wrong.yaml', ok: false, problems: [expect.anything(), expect.anything()] },
      { file: 'sale.yaml', ok: true, title: 'A sale', parties: 2, issues: 2, deals: 6, problems: [] },
    ]);
    expect(JSON.parse(out)[0].problems[1]).toEqual({
      at: 'wrong.yaml:33:8',
      path: 'agents.Bob',
      code: 'unknown-name',
      expected: 'the name of an agent model',
      received: '"boulwar"',
      message: 'Expected the name of an agent model, but found "boulwar".',
      hint: 'Did you mean "boulware"?',
    });
  });

  test('what a terminal obeys is shown, and that there may be more than a hundred problems is said', async () => {
    const title = saleYaml.replace('title: A sale', 'title: "A \\e[2Jsale\\u202e"');
    expect(title).not.toBe(saleYaml);
    const { code, out } = await validated({ 'title.yaml': title });
    expect([code, out]).toEqual([
      0,
      'ok  title.yaml  A \\u001b[2Jsale\\u202e (2 parties, 2 issues, 6 deals)\n',
    ]);
    const keys = Array.from({ length: 150 }, (_, i) => `k${i}: 0\n`).join('');
    const { err } = await validated({ 'keys.yaml': `${saleYaml}"k\\u202e": 0\n${keys}` });
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toBe('These are the first 100 problems of keys.yaml.');
    expect(err).not.toContain('\u202e');
  });

  test('nothing to check: code 2', async () => {
    expect(await sixParty('validate')).toMatchObject({ code: 2, out: '' });
  });
});

async function told(command: string, name: string, content?: string | Uint8Array) {
  if (content !== undefined) writeFileSync(file(name), content);
  const { code, out, err } = await sixParty(command, file(name));
  return { code, out, err: err.replaceAll(folder, '') };
}

/** Nine issues of ten options, of which one party wants more and the other less. */
function billion(): string {
  const ids = [...'abcdefghi'];
  const ten = Array.from({ length: 10 }, (_, level) => level);
  const party = (id: string, value: (level: number) => number): string =>
    `  - id: ${id}\n    label: ${id}\n    preferences:\n      kind: cardinal\n` +
    `      weights: { ${ids.map((issue, k) => `${issue}: ${(k + 1) / 45}`).join(', ')} }\n      values:\n` +
    ids.map((issue) => `        ${issue}: [${ten.map(value).join(', ')}]\n`).join('');
  const issues = ids.map(
    (id) => `  - { id: ${id}, label: ${id}, options: [${ten.map((n) => `"${n}"`).join(', ')}] }\n`,
  );
  return (
    saleYaml.slice(0, saleYaml.indexOf('issues:')) +
    `issues:\n${issues.join('')}parties:\n${party('Ann', (n) => n / 9)}${party('Bob', (n) => 1 - n / 9)}` +
    saleYaml.slice(saleYaml.indexOf('rule:'))
  );
}

describe('what somebody new gets wrong: code 2 and one clear message', () => {
  const changed = (from: string, to: string): string => saleYaml.replace(from, to);
  const accents = changed('label: Ann', 'label: Ann\u00e9');
  test.each([
    ['a tab', 'a.yaml', changed('    label: price', '\tlabel: price'), /^ {2}a\.yaml:6:1: A tab stands here/],
    [
      'a key twice',
      'a.yaml',
      changed('title:', 'title: B\ntitle:'),
      /^ {2}a\.yaml:3:1: The key "title" stands twice/,
    ],
    [
      'a weight in quotes',
      'a.yaml',
      changed('price: 0.7', 'price: "0.7"'),
      /^ {2}a\.yaml:16:25 parties\[0\].*"0\.7"\. Write it without quotes\.$/,
    ],
    [
      'an option twice',
      'a.yaml',
      changed('middle, high', 'middle, low'),
      /^ {2}a\.yaml:7:28 issues\[0\]\.options\[2\]: .*"low"\.$/,
    ],
    [
      'a party without an agent',
      'a.yaml',
      changed('  Bob: boulware\n', ''),
      /^ {2}a\.yaml:32:3 agents\.Bob: Expected an agent for "Bob"/,
    ],
    ['an empty file', 'a.yaml', '', /^ {2}a\.yaml:1:1: .*an empty text/],
    ['only comments', 'a.yaml', '# to do\n', /^ {2}a\.yaml/],
    [
      'letters of another code',
      'a.yaml',
      Buffer.from(accents, 'latin1'),
      /^ {2}a\.yaml:13: This is not UTF-8.*Save the file as UTF-8\.$/,
    ],
    [
      'UTF-16',
      'a.yaml',
      Buffer.from(`\ufeff${saleYaml}`, 'utf16le'),
      /^ {2}a\.yaml: The text is UTF-16\. Save it as UTF-8\.$/,
    ],
    ['no text at all', 'a.yaml', Buffer.from([65, 0, 66]), /^ {2}a\.yaml: This is not a text\.$/],
    [
      'an ending that says nothing',
      'a.txt',
      saleYaml,
      /^ {2}a\.txt: Its name does not say that it is a scenario: expected a file in \.yaml/,
    ],
    ['a domain of another tool', 'a.xml', '<x/>', /six-party import genius\.$/],
    [
      'a file that there is not',
      'b.yaml',
      undefined,
      /^ {2}b\.yaml: There is no such file or folder\. Did you mean "a\.yaml"\?$/,
    ],
    [
      'a folder that there is not',
      'no/b.yaml',
      undefined,
      /^ {2}no\/b\.yaml: There is no such file or folder\.$/,
    ],
  ])('%s', async (_, name, content, said) => {
    writeFileSync(file('a.yaml'), saleYaml);
    for (const command of ['run', 'validate']) {
      const { code, out, err } = await told(command, name, content);
      expect([code, out]).toEqual([2, '']);
      const lines = err.trimEnd().split('\n');
      expect(command === 'run' ? lines[1] : `  ${lines[0]!}`).toMatch(said);
      expect(lines).toHaveLength(command === 'run' ? 2 : 1);
    }
  });

  test('a folder, named as a file and as a scenario', async () => {
    mkdirSync(file('folder.yaml'), { recursive: true });
    expect(await told('run', 'folder.yaml')).toEqual({
      code: 2,
      out: '',
      err: 'The file cannot be read.\n  folder.yaml: It is a folder.\n',
    });
    expect((await sixParty('analyze', 'src')).err).toBe('The file cannot be read.\n  src: It is a folder.\n');
  });

  test('a file of 51 MB', async () => {
    writeFileSync(file('big.yaml'), '');
    truncateSync(file('big.yaml'), 51 * 2 ** 20);
    expect((await told('run', 'big.yaml')).err).toBe(
      'The file cannot be read.\n  big.yaml: The file has 51.0 MB. At most 50 MB are read.\n',
    );
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'a file that may not be read',
    async () => {
      writeFileSync(file('closed.yaml'), saleYaml);
      chmodSync(file('closed.yaml'), 0);
      const { code, err } = await told('run', 'closed.yaml');
      expect([code, err]).toEqual([2, 'The file cannot be read.\n  closed.yaml: It is not permitted.\n']);
    },
  );

  test('a name without its ending', async () => {
    writeFileSync(file('sale.yaml'), saleYaml);
    expect((await sixParty('run', file('slae'))).err).toContain(`Did you mean "${file('sale.yaml')}"?`);
    expect((await sixParty('run', 'sale')).err).toContain(
      'There is no scenario "sale". Known: december2003, september2005, february2007, december2008. A file of your own is given as game.yaml or ./game.ts.',
    );
  });
});

describe('a thousand million deals', () => {
  test('are valid and can be played; to analyse them all is refused, with the limit and what to do', async () => {
    const text = billion();
    expect((await told('validate', 'huge.yaml', text)).out).toContain(
      '(2 parties, 9 issues, 1000000000 deals)',
    );
    expect((await told('run', 'huge.yaml')).out).toMatch(/\nOUTCOME: \w+\n/);
    expect(await told('analyze', 'huge.yaml')).toEqual({
      code: 2,
      out: '',
      err:
        'The deals cannot be analysed.\n  issues: There are 1000000000 deals, and the limit is 10000000. ' +
        'Raise the option `most`, at up to 100 bytes and 10 microseconds a deal, or take fewer issues.\n',
    });
  });
});
