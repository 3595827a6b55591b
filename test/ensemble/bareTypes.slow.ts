import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The built types, as a compiler reads them that knows ES2022 and neither the DOM nor Node.
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'six-party-types-'));

beforeAll(() => {
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/six-party-talks'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the compiler has against a program. */
function complaints(program: string, lib: string[]): string[] {
  const file = join(folder, 'program.ts');
  writeFileSync(file, program);
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    lib,
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: false,
  };
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], options))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

test.each(['', '/analysis', '/files', '/testing', '/ensemble', '/ensemble/bullmq', '/report', '/browser'])(
  'six-party-talks%s needs no types of a platform',
  (entry) => {
    const program = `import * as all from 'six-party-talks${entry}';\nexport const used: object = all;`;
    expect(complaints(program, ['lib.es2022.d.ts'])).toEqual([]);
  },
  60_000,
);

test('an AbortSignal of the DOM is taken, and what is none is not', () => {
  const call = (signal: string): string =>
    `import { openRuns, type SweepOptions } from 'six-party-talks/ensemble';
    import type { WorkOptions } from 'six-party-talks/ensemble/bullmq';
    const signal = ${signal};
    export const sweep: SweepOptions = { folder: 'runs', signal };
    export const work: WorkOptions = { redis: 'redis://localhost', signal };
    void openRuns(['runs'], signal);`;
  const lib = ['lib.es2022.d.ts', 'lib.dom.d.ts'];
  expect(complaints(call('new AbortController().signal'), lib)).toEqual([]);
  expect(complaints(call('{ aborted: false }'), lib)).toHaveLength(3);
}, 60_000);
