import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { saleYaml } from './saleYaml.js';
import { sixParty, workFolder } from './sixParty.js';

const file = workFolder();
const folder = file('x').slice(0, -1);

async function validated(files: Readonly<Record<string, string>>, ...flags: string[]) {
  for (const [name, text] of Object.entries(files)) writeFileSync(file(name), text);
  const { code, out, err } = await sixParty('validate', ...Object.keys(files).map(file), ...flags);
  return { code, out: out.replaceAll(folder, ''), err: err.replaceAll(folder, '') };
}

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
      'agents.Bob: Expected the name of an agent model, but found "boulwar". Did you mean \'boulware\'?',
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
      hint: "Did you mean 'boulware'?",
    });
  });

  test('nothing to check: code 2', async () => {
    expect(await sixParty('validate')).toMatchObject({ code: 2, out: '' });
  });
});
