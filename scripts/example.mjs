// Runs an example with the built package: npm run example december-2003 [arguments].
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'examples');
const [name, ...args] = process.argv.slice(2);
const file = join(folder, `${name}.ts`);

if (name === undefined || !existsSync(file)) {
  const names = readdirSync(folder).flatMap((entry) => /^(.+)\.ts$/.exec(entry)?.[1] ?? []);
  console.error(`Usage: npm run example <name>\nExamples: ${names.join(', ')}`);
  process.exit(2);
}

const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
  compilerOptions: {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2022,
    verbatimModuleSyntax: true,
  },
});
// From standard input a module resolves names as a file in the current folder does: there, the package finds itself.
const { status } = spawnSync(process.execPath, ['--input-type=module', '-', ...args], {
  cwd: root,
  input: outputText,
  stdio: ['pipe', 'inherit', 'inherit'],
});
process.exit(status ?? 1);
