import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { program } from '../../src/cli/program.js';

/** What a call of the command gave. */
export interface Call {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Calls the command in this process. */
export async function sixParty(...args: string[]): Promise<Call> {
  return await sixPartyIn(undefined, ...args);
}

/** Calls the command in this process, as in a terminal of so many columns. */
export async function sixPartyIn(width: number | undefined, ...args: string[]): Promise<Call> {
  let out = '';
  let err = '';
  const code = await program(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    ...(width !== undefined && { width }),
  });
  return { code, out, err };
}

/** A folder of the test file's own, gone when its tests are over; returns how to name a file in it. */
export function workFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'six-party-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}
