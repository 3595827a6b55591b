import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeTogether } from '../../../../src/ensemble/sweep/folder/disk.js';
import { writeOutputs } from '../../../../src/ensemble/sweep/folder/outputFile.js';

const folder = mkdtempSync(join(tmpdir(), 'six-party-together-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

test('where one file fails half way, all stay as they were, and nothing else is left', async () => {
  writeFileSync(at('one'), 'old');
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
  for (const [first, second] of [
    ['one', 'two'],
    ['two', 'one'],
  ] as const) {
    const failing = writeOutputs(
      [
        { file: at(first), content: 'new' },
        {
          file: at(second),
          content: async (handle) => {
            await handle.writeFile('ha');
            throw full;
          },
        },
      ],
      { force: true },
    );
    await expect(failing).rejects.toMatchObject({
      code: 'invalid-file',
      issues: [{ path: at(second), message: 'The disk is full.' }],
    });
    expect(readdirSync(folder)).toEqual(['one']);
    expect(readFileSync(at('one'), 'utf8')).toBe('old');
  }
});

test('a file is as private as the one that it replaces, and may have as long a name as a disk bears', async () => {
  const name = 'é'.repeat(120);
  writeFileSync(at(name), 'old');
  chmodSync(at(name), 0o600);
  await writeTogether([{ file: at(name), write: (handle) => handle.writeFile('new') }]);
  expect([readFileSync(at(name), 'utf8'), statSync(at(name)).mode & 0o777]).toEqual(['new', 0o600]);
});

test('nobody sees half a file: the name is that of the old one until the new one is whole', async () => {
  writeFileSync(at('three'), 'old');
  const seen: string[] = [];
  await writeTogether([
    {
      file: at('three'),
      write: async (handle) => {
        for (const part of ['n', 'e', 'w']) {
          await handle.writeFile(part);
          seen.push(readFileSync(at('three'), 'utf8'));
        }
      },
    },
  ]);
  expect([...seen, readFileSync(at('three'), 'utf8')]).toEqual(['old', 'old', 'old', 'new']);
});
