import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sixParty, workFolder } from '../cli/sixParty.js';
import { blocksOf } from './snippets.js';

const page = readFileSync(new URL('../../docs/stability.md', import.meta.url), 'utf8');
const place = workFolder();

test('the commands, and what the first one shows', async () => {
  const [conflict] = blocksOf(page, 'yaml');
  writeFileSync(place('conflict.yaml'), conflict!);
  const [stability, forecast] = blocksOf(page, 'sh').map((line) =>
    line
      .trim()
      .split(' ')
      .slice(1)
      .map((arg) => (arg === 'conflict.yaml' ? place(arg) : arg)),
  );
  const told = await sixParty(...stability!);
  expect([told.code, told.err]).toEqual([0, '']);
  expect(told.out).toContain(blocksOf(page, 'text')[0]!);
  expect(told.out).toContain(
    'Washington and Pyongyang would leave it together for [an assurance and a freeze]',
  );
  // What is preferred can be told from the figures, close as they are, and parties go by their names.
  expect(told.out).toMatch(/^ +Washington +Pyongyang$/m);
  const gains = ['nothing', 'an assurance and a freeze'].map((state) =>
    new RegExp(`^${state} +(-?\\d\\.\\d{4}) +(-?\\d\\.\\d{4})$`, 'm').exec(told.out)!.slice(1).map(Number),
  );
  expect(gains[0]!.every((gain, party) => gain < gains[1]![party]!)).toBe(true);
  const { code, out } = await sixParty(...forecast!);
  expect(code).toBe(0);
  // Every row that the page explains is there.
  for (const row of [
    'simple mean',
    'weighted mean',
    'weighted median',
    'Condorcet, mean',
    'spatial, alone',
  ]) {
    expect(out).toMatch(new RegExp(`^${row} `, 'm'));
  }
});
