import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { saleYaml } from './saleYaml.js';
import { sixParty, workFolder } from './sixParty.js';

const file = workFolder();
const escape = String.fromCharCode(27);
const sale = file('sale.yaml');
const title = `${escape}[2J${escape}]0;owned${String.fromCharCode(7)} \u202egame`;
writeFileSync(sale, saleYaml.replace(/^title: .*$/m, `title: ${JSON.stringify(title)}`));

/** All that a terminal would obey; ends of lines it may. */
function obeyed(text: string): readonly string[] {
  return [...text].filter((letter) => /[\p{Cc}\p{Bidi_Control}]/u.test(letter) && letter !== '\n');
}

test.each([
  [['run', sale]],
  [['analyze', sale]],
  [['analyze', sale, '--zone']],
  [['analyze', sale, '--forecast']],
  [['explain', sale, '--measure', 'agreement', '--seeds', '6']],
  [['ablate', sale, '--seeds', '2', '--workers', '0']],
  [['run', sale, '--agent', `${escape}[31mUS=mediator`]],
  [['run', file(`${escape}[2Jnothing.yaml`)]],
  [[`${escape}[2Jrun`]],
])('%j: what comes from a file or a command line is shown, not obeyed', async (args) => {
  const { out, err } = await sixParty(...args);
  expect(obeyed(out)).toEqual([]);
  expect(obeyed(err)).toEqual([]);
  expect(out + err).toContain('\\u001b[');
});

test('JSON stays JSON, and says the same', async () => {
  const { out } = await sixParty('schema');
  expect(() => JSON.parse(out) as unknown).not.toThrow();
  const trace = file('trace.json');
  await sixParty('run', sale, '--trace', trace);
  const { out: data } = await sixParty('explain', trace, '--measure', 'agreement', '--seeds', '6', '--json');
  expect(() => JSON.parse(data) as unknown).not.toThrow();
});
