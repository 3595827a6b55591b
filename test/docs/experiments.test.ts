import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sixParty, workFolder } from '../cli/sixParty.js';

const page = readFileSync(new URL('../../docs/experiments.md', import.meta.url), 'utf8');
const place = workFolder();
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, block]) => block!,
  );
const ours = /^(experiment\.yaml|runs|part\d|all\.\w+)$/;

writeFileSync(place('experiment.yaml'), blocks('yaml')[0]!);
const commands = blocks('sh').flatMap((block) => block.trim().split('\n'));

test.each(commands)('%s', { timeout: 60_000 }, async (command) => {
  // The page takes samples enough to mean something; whether a command is right, two tell as well.
  const [, ...args] = command.replace('--method morris', '$& --n 2').replace('--n 32', '--n 2').split(' ');
  const { code, out, err } = await sixParty(...args.map((arg) => (ours.test(arg) ? place(arg) : arg)));
  expect([code, args[0] === 'sweep' ? '' : err]).toEqual([0, '']);
  expect(out).toMatch(/realisedGain[._]US|^Shard [12]\/2/);
});

test('shards put together have the bytes of the whole', () => {
  expect(readFileSync(place('all.jsonl'))).toEqual(readFileSync(place('runs/runs.jsonl')));
});

test('the files of the folder, the fields of the header and the columns are those that it names', () => {
  const beside = ['runs.csv.manifest.json', 'runs.jsonl.manifest.json'];
  const files = ['chunks', 'manifest.json', 'runs.csv', 'runs.jsonl', ...beside].sort();
  expect(readdirSync(place('runs')).sort()).toEqual(files);
  for (const file of files) expect(page).toContain(file);
  const named = new Set([...page.matchAll(/`([\w-]+)`/g)].map(([, name]) => name!));
  const [row] = readFileSync(place('runs/runs.jsonl'), 'utf8').split('\n');
  const header = readFileSync(place('runs/runs.jsonl.manifest.json'), 'utf8');
  const { columns, ...fields } = JSON.parse(header) as { columns: object[] };
  const keys = [fields, JSON.parse(row!), ...columns].flatMap((one) => Object.keys(one as object));
  expect(keys.filter((key) => !named.has(key))).toEqual([]);
});
