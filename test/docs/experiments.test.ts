import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sixParty, workFolder } from '../cli/sixParty.js';

const page = readFileSync(new URL('../../docs/experiments.md', import.meta.url), 'utf8');
const place = workFolder();
const block = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)![1]!;

writeFileSync(place('experiment.yaml'), block('yaml'));

test.each(block('sh').trim().split('\n'))('%s', { timeout: 60_000 }, async (command) => {
  const [, ...args] = command.split(' ');
  const { code, out, err } = await sixParty(
    ...args.map((arg) => (arg === 'experiment.yaml' ? place(arg) : arg)),
  );
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('realisedGain.US');
});
