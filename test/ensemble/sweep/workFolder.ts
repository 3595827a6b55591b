import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Disk } from '../../../src/ensemble/index.js';

/** A new folder for every call, all of them gone when the tests of the file are over. */
export function workFolder(): () => string {
  const root = mkdtempSync(join(tmpdir(), 'six-party-sweep-'));
  let count = 0;
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return () => join(root, String(count++));
}

/** A disk that does not wait until it has what it was given. */
export const quick: Disk = { write: (file, text) => writeFile(file, text) };

/** A quick disk on which so many writes succeed, and then none. */
export function fullAfter(writes: number): Disk {
  let left = writes;
  return {
    write(file, text) {
      left -= 1;
      const full = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
      return left >= 0 ? quick.write(file, text) : Promise.reject(full);
    },
  };
}
