import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadRecord } from '../../src/history/record/index.js';

const script = fileURLToPath(new URL('../../scripts/history.mjs', import.meta.url));
const written = readFileSync(new URL('../../docs/history.md', import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'six-party-history-'));
const out = join(folder, 'history.md');
const history = (...args: string[]) =>
  spawnSync(process.execPath, [script, '--seeds', '11', '--draws', '20', '--out', out, ...args], {
    encoding: 'utf8',
  });

let page: string;
beforeAll(() => {
  const { status, stderr } = history();
  expect([status, stderr]).toEqual([0, '']);
  page = readFileSync(out, 'utf8');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the same model gives the same page, and --check tells what is otherwise', () => {
  const results = readFileSync(join(folder, 'history.json'), 'utf8');
  expect(history('--check')).toMatchObject({ status: 0, stderr: '' });
  writeFileSync(out, page.replace('Misses', 'Hits'));
  const changed = history('--check');
  expect(changed.status).toBe(1);
  expect(changed.stderr).toContain('is not what the results say');
  writeFileSync(out, page);
  const { first, ...rest } = JSON.parse(results) as {
    first: { runs: { december2008: string[] }; held: { id: number; dated: number[] }[] };
  };
  first.runs.december2008[3] = 'nothing signed, day 7, 0123456789ab';
  first.held[5] = { ...first.held[5]!, dated: [21] };
  writeFileSync(join(folder, 'history.json'), JSON.stringify({ ...rest, first }));
  const otherwise = history('--check');
  expect(otherwise.status).toBe(1);
  expect(otherwise.stderr).toMatch(/^december2008, seed history-3: .*it was: nothing signed, day 7, 0123/m);
  expect(otherwise.stderr).toMatch(/^Back-test, the first 20 draws: \{"id":6,.*it was: .*\[21\]/m);
  expect(otherwise.stderr).not.toContain('is not what the results say');
}, 240_000);

test('names misses, and says that the outcomes were known', () => {
  for (const text of [page, written]) {
    expect(text).toContain('calibrated on these outcomes, which were known, and n = 4');
    expect(text).toMatch(/\n## Misses\n\n- /);
  }
});

test('has nothing that is not there', () => {
  for (const text of [page, written]) expect(text).not.toMatch(/undefined|NaN|\[object/);
});

describe('docs/history.md', () => {
  const shape = (text: string): string[] =>
    [
      ...text.matchAll(
        /^(## .*|- Asked \(\d+\)|\| (outcome|the same result|first text|first plan|rollback) )/gm,
      ),
    ].map(([, part]) => part!.trim());

  test('is of the form that the script writes, of 2,000 seeds and 400 draws', () => {
    expect(shape(written)).toEqual(shape(page));
    expect(written).toContain('over 2,000 seeds');
    expect(written).toContain('share of 400 draws');
    expect(written).toMatch(/results of 20\d\d-\d\d-\d\d/);
  });

  test('asks every target, and cites events that the record has', async () => {
    const asked = [...written.matchAll(/^- Asked \((\d+)\)/gm)].map(([, id]) => Number(id));
    expect([...new Set(asked)].sort((a, b) => a - b)).toEqual(Array.from({ length: 14 }, (_, n) => n + 1));
    const cited = [...written.matchAll(/^What happened: .*\((`.*`)\)$/gm)].flatMap(([, ids]) =>
      ids!.split(', ').map((id) => id.replaceAll('`', '')),
    );
    const { events } = await loadRecord();
    expect(cited.length).toBeGreaterThan(10);
    expect(events.map(({ id }) => id)).toEqual(expect.arrayContaining(cited));
  });
});
