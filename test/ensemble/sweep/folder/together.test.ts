import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
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
  await writeTogether([{ file: at(name), write: (handle) => handle.writeFile('new') }], true);
  expect([readFileSync(at(name), 'utf8'), statSync(at(name)).mode & 0o777]).toEqual(['new', 0o600]);
});

test('nobody sees half a file: the name is that of the old one until the new one is whole', async () => {
  writeFileSync(at('three'), 'old');
  const seen: string[] = [];
  const write = async (handle: FileHandle): Promise<void> => {
    for (const part of ['n', 'e', 'w']) {
      await handle.writeFile(part);
      seen.push(readFileSync(at('three'), 'utf8'));
    }
  };
  await writeTogether([{ file: at('three'), write }], true);
  expect([...seen, readFileSync(at('three'), 'utf8')]).toEqual(['old', 'old', 'old', 'new']);
});

test('a file that another process makes meanwhile is left as it is, and none of the others is there', async () => {
  const second = {
    file: at('five'),
    content: async (handle: FileHandle): Promise<void> => {
      await handle.writeFile('ours');
      writeFileSync(at('five'), 'theirs');
    },
  };
  const before = readdirSync(folder);
  await expect(writeOutputs([{ file: at('four'), content: 'ours' }, second], {})).rejects.toMatchObject({
    code: 'invalid-option',
    issues: [{ path: at('five'), code: 'duplicate' }],
  });
  expect(readFileSync(at('five'), 'utf8')).toBe('theirs');
  expect(readdirSync(folder)).toEqual([...before, 'five'].sort());
  await writeOutputs([{ file: at('five'), content: 'ours' }], { force: true });
  expect(readFileSync(at('five'), 'utf8')).toBe('ours');
});

test.skipIf(process.platform !== 'linux')(
  'a pipe of another process is written to, whatever its name',
  async () => {
    const script = `exec 9> >(cat > ${at('piped')}); echo there; read`;
    const child = spawn('bash', ['-c', script], { stdio: ['pipe', 'pipe', 'ignore'] });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    try {
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await writeOutputs([{ file: `/proc/${child.pid}/fd/9`, content: 'through' }], {});
    } finally {
      child.stdin.end();
      await ended;
    }
    await vi.waitFor(() => expect(readFileSync(at('piped'), 'utf8')).toBe('through'));
  },
);

test.skipIf(process.platform !== 'linux')('where nothing can be written, that is said in words', async () => {
  await expect(writeOutputs([{ file: '/proc/talks.json', content: 'x' }], {})).rejects.toMatchObject({
    code: 'invalid-file',
    issues: [
      { path: '/proc/talks.json', message: expect.not.stringMatching(/E[A-Z]{4}|undefined/) as string },
    ],
  });
});
