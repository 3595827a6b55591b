import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const readme = read('README.md');
const folder = mkdtempSync(join(tmpdir(), 'six-party-readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The fenced blocks of a language. */
function blocks(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, block]) => block!,
  );
}

function run(
  args: readonly string[],
  options: { readonly cwd?: string; readonly input?: string } = {},
): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    ...options,
  });
  expect({ args, status, stderr }).toEqual({ args, status: 0, stderr: '' });
  return stdout;
}

/** What a command prints that shows that it did its work. */
const marks: Readonly<Record<string, string>> = {
  init: 'Wrote',
  report: 'Wrote',
  validate: 'ok  ',
  analyze: 'suit everybody',
};

/** These play thousands of talks: `test/packed.slow.ts` calls them with all others, from the tarball. */
const long = ['backtest', 'sweep', 'sensitivity'];

const commands = blocks(readme, 'sh').flatMap((block) => block.trim().split('\n'));

test('every block is of a language that is tested here', () => {
  const fences = [...readme.matchAll(/^```(\w*)$/gm)]
    .map(([, language]) => language)
    .filter((name) => name !== '');
  expect(new Set(fences)).toEqual(new Set(['sh', 'ts']));
});

describe('snippets', () => {
  test.each(blocks(readme, 'ts'))('%s', (snippet) => {
    const options = {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2022,
      verbatimModuleSyntax: true,
    };
    const { outputText } = ts.transpileModule(snippet, { compilerOptions: options });
    const printed = run(['--input-type=module', '-'], { input: outputText });
    expect(printed).not.toMatch(/undefined|NaN/);
    expect(printed).not.toBe('');
    // A claim that holds says how often it was put to the test; one that fails ends the program with an error.
    const said = /fc\.assert\(.*\/\/ (.*)$/m.exec(snippet)?.[1];
    expect(said !== undefined).toBe(snippet.includes('fc.assert('));
    if (said !== undefined) expect(printed).toContain(said);
  });

  test('the quick start is short', () => {
    expect(blocks(readme, 'ts')[0]!.trim().split('\n').length).toBeLessThanOrEqual(10);
  });
});

describe('commands', () => {
  test('npm ci comes with what continuous integration calls', () => {
    const called = commands.filter((command) => command.startsWith('npm ci'));
    expect(called).toEqual(['npm ci && npm start', 'npm ci && npm test']);
    for (const command of called) expect(read('.ci/run')).toContain(`\n${command}\n`);
  });

  test('npm start plays December 2003', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const [, entry = '', ...args] = scripts.start!.split(' && ').pop()!.split(' ');
    const printed = run([join(root, entry), ...args]);
    expect(printed).toContain('OUTCOME: ');
    // And says where to look next.
    expect(printed.slice(printed.indexOf('OUTCOME: '))).toContain('six-party report');
  });

  test('npx six-party, one after the other', () => {
    const called = commands.filter((command) => command.startsWith('npx six-party '));
    expect(called.length).toBeGreaterThan(8);
    const { bin } = JSON.parse(read('package.json')) as { bin: Record<string, string> };
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(root, join(folder, 'node_modules/six-party-talks'));
    for (const command of called) {
      const args = command.split(' ').slice(2);
      if (long.includes(args[0]!)) continue;
      const said = marks[args[0]!] ?? 'OUTCOME: ';
      expect(run([join(root, bin['six-party']!), ...args], { cwd: folder })).toContain(said);
    }
  }, 120_000);

  test('what is for a clone stands apart from what is for a project of one’s own, and says so', () => {
    const parts = readme.split(/^```sh\n([^]*?)^```$/m);
    for (let n = 1; n < parts.length; n += 2) {
      const forClone = parts[n]!.trim()
        .split('\n')
        .map((command) => !command.startsWith('npx '));
      expect(new Set(forClone).size, parts[n]).toBe(1);
      const before = parts[n - 1]!.slice(parts[n - 1]!.lastIndexOf('\n#'));
      if (forClone[0] && !/^\s*And\s*$/.test(parts[n - 1]!.replace(/^[^]*\.\s/, '')))
        expect(before, parts[n]).toContain('clone');
    }
  });

  test('there are no others', () => {
    const known = /^(npm ci && npm (start|test)|npx six-party .+|npm run example .+)$/;
    expect(commands.filter((command) => !known.test(command))).toEqual([]);
  });
});

test('what it links to is there', () => {
  for (const [, target] of readme.matchAll(/\]\(([^)#]+)\)/g)) {
    expect(existsSync(join(root, target!)), target).toBe(true);
  }
});
