import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as library from '../../src/index.js';
import { fingerprints } from './fingerprints.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const script = join(root, 'test/runtimes/print.mjs');
const cache = mkdtempSync(join(tmpdir(), 'six-party-runtimes-'));
const env = { ...process.env, DENO_DIR: cache, DENO_NO_UPDATE_CHECK: '1', NO_COLOR: '1' };

function run(command: string, args: string[]): string {
  return execFileSync(command, args, { cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The program inside an installed platform package of this scope that runs on this machine. */
function find(scope: string, ...inside: string[]): string | undefined {
  const folder = join(root, 'node_modules', scope);
  const candidates = existsSync(folder) ? readdirSync(folder).sort() : [];
  return candidates
    .flatMap((name) => [join(folder, name, ...inside), `${join(folder, name, ...inside)}.exe`])
    .filter((path) => existsSync(path))
    .find((path) => {
      try {
        return run(path, ['--version']) !== '';
      } catch {
        return false;
      }
    });
}

const runtimes = [
  { name: 'Node', command: process.execPath, args: [script] },
  {
    name: 'Deno',
    command: find('@deno', 'deno'),
    args: ['run', '--no-prompt', '--no-remote', '--quiet', script], // nothing is allowed
  },
  { name: 'Bun', command: find('@oven', 'bin', 'bun'), args: ['run', script] },
];

beforeAll(() => {
  const built = existsSync(join(root, 'dist/index.js'));
  expect(built, 'dist is missing: run `npm run build` before this test').toBe(true);
});

afterAll(() => rmSync(cache, { recursive: true, force: true }));

describe('the same bits on every engine', () => {
  const expected = fingerprints(library);

  for (const { name, command, args } of runtimes) {
    if (command === undefined) {
      console.warn(`\n*** ${name} is not installed here: its fingerprints were NOT compared. ***\n`);
      test.skip(`${name} (NOT COMPARED: not installed)`);
      continue;
    }
    test(name, { timeout: 60_000 }, () => {
      expect(JSON.parse(run(command, args))).toEqual(expected);
    });
  }
});

test('golden fingerprints', () => {
  expect(fingerprints(library)).toMatchInlineSnapshot(`
    {
      "agents": "30:3f9cbbee910b675c",
      "dates": "4:f3f744e066819c95",
      "draws": "2000:0d2c7ab6b3b8a57e",
      "exp": "8000:1002d5d3d771efd2",
      "expm1": "4000:35872bce05d3128b",
      "exponential": "2000:54d1164a40ba0073",
      "integers": "2000:23689a3a036f834f",
      "log": "8003:ec920528d2741423",
      "log1p": "4000:a5adbf8c5bdd1a48",
      "logNormal": "2000:9355e7c3549c3dd7",
      "normal": "2000:cefe11053a898632",
      "normalCdf": "2000:5397ce35ed584f5e",
      "normalQuantile": "4003:a62373118334ad4c",
      "pow": "8200:b95b754750e51564",
      "powWhole": "1400:9d0ff4237f905198",
      "streams": "5:4c488870f0d8f777",
      "talks": "6:d97dd1447e3eba7a",
    }
  `);
});
