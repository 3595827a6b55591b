import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sixParty, workFolder } from '../cli/sixParty.js';
import { blocksOf } from './snippets.js';

const page = readFileSync(new URL('../../docs/discovery.md', import.meta.url), 'utf8');
const place = workFolder();
for (const file of blocksOf(page, 'yaml')) writeFileSync(place(/^# (\S+)\n/.exec(file)![1]!), file);

const commands = blocksOf(page, 'sh').flatMap((block) => block.trim().split('\n'));
const ours = /^(ponds\.yaml|runs)$/;
const printed: string[] = [];

test.each(commands)('%s', async (command) => {
  const [, ...args] = command.split(' ');
  const { code, out, err } = await sixParty(...args.map((arg) => (ours.test(arg) ? place(arg) : arg)));
  expect([code, args[0] === 'sweep' ? '' : err]).toEqual([0, '']);
  printed.push(out);
});

test('it shows what the second command prints', () => {
  expect(blocksOf(page, 'text')).toEqual([printed[1]]);
});

test('every option of the command has its row', async () => {
  const { out } = await sixParty('discover', '--help');
  const options = [...out.matchAll(/^ {2}(--[a-z]+)/gm)].map(([, name]) => name!);
  expect(options.length).toBeGreaterThan(10);
  for (const option of options) expect(page).toMatch(new RegExp(`^\\| \`${option}[ \`]`, 'm'));
});
