import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blocksOf } from './docs/snippets.js';

// What a newcomer has: an empty folder, the package from its tarball, and the README that came with it. What it
// depends on is taken from here, so that no registry is asked.
const root = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'six-party-packed-'));
const modules = join(folder, 'node_modules');
const installed = join(modules, 'six-party-talks');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Read before it is packed, so that there are names for the tests; the first test says that it is the same.
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const commands = blocksOf(readme, 'sh')
  .flatMap((block) => block.trim().split('\n'))
  .filter((command) => command.startsWith('npx '));
const programs = blocksOf(readme, 'ts');
/** Commands within the text, in the order of the page. */
const inText = [...readme.replaceAll(/^```[^]*?^```$/gm, '').matchAll(/`((?:npx )?six-party [^`]+)`/g)].map(
  ([, command]) => command!,
);
/** What the table of questions calls. */
const inTable = [...readme.matchAll(/^\|[^|]*\| (`[a-z][^|]*?) *\|[^|]*\|$/gm)].flatMap(([, cell]) =>
  [...cell!.matchAll(/`([a-z][a-z-]+(?: [^`]+)?)`/g)].map(([, command]) => command!),
);

interface Said {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Calls a command in the folder, as its user does. */
function called(command: string): Said {
  const { PATH = '', HOME = '' } = process.env;
  return spawnSync('bash', ['--norc', '-c', command], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH, HOME, npm_config_offline: 'true', npm_config_update_notifier: 'false' },
  });
}

beforeAll(() => {
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [packed] = JSON.parse(execFileSync('npm', pack, { cwd: root, encoding: 'utf8' })) as [
    { readonly filename: string; readonly size: number },
  ];
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['xzf', join(folder, packed.filename), '-C', installed, '--strip-components=1']);
  rmSync(join(folder, packed.filename));
  console.log(`the tarball has ${packed.size} bytes`);
  const { dependencies, bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
    readonly bin: Readonly<Record<string, string>>;
  };
  // And fast-check, which the README asks to install, with what it needs.
  for (const name of [...Object.keys(dependencies), 'fast-check', 'pure-rand', '@types'])
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  mkdirSync(join(modules, '.bin'));
  symlinkSync(join(installed, bin['six-party']!), join(modules, '.bin/six-party'));
  writeFileSync(join(folder, 'package.json'), '{ "name": "newcomer", "private": true }\n');
}, 120_000);

test('the README is in the package, and all that it and the docs link to', () => {
  expect(readFileSync(join(installed, 'README.md'), 'utf8')).toBe(readme);
  const pages = readdirSync(join(installed, 'docs')).filter((name) => name.endsWith('.md'));
  expect(pages.length).toBeGreaterThan(15);
  for (const page of ['README.md', ...pages.map((name) => `docs/${name}`)]) {
    const text = readFileSync(join(installed, page), 'utf8').replaceAll(/^```[^]*?^```$/gm, '');
    for (const [, target] of text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)) {
      if (/^\w+:/.test(target!)) continue;
      expect(existsSync(join(installed, page, '..', target!)), `${page}: ${target}`).toBe(true);
    }
  }
});

test('it is no heavier than it must be', () => {
  const all = readdirSync(installed, { recursive: true, encoding: 'utf8' }).map((name) =>
    join(installed, name),
  );
  const files = all.filter((name) => statSync(name).isFile());
  expect(
    files.filter((name) => /\.map$|docs\/(?!sbom).*\.json$|node_modules.*node_modules/.test(name)),
  ).toEqual([]);
  const bytes = (part: string): number =>
    files
      .filter((name) => name.startsWith(join(installed, part)))
      .reduce((sum, name) => sum + statSync(name).size, 0);
  expect(bytes('docs') + bytes('examples')).toBeLessThan(1_300_000);
});

/** What a command prints that shows that it did its work; of the others the tests of the README look at it. */
const marks: Readonly<Record<string, string>> = {
  backtest: 'Caution: The outcomes were known',
  sweep: 'on the same seeds',
  sensitivity: 'Elementary effects',
};

describe('commands, one after the other, in one folder', () => {
  test('there are some of every kind', () => {
    expect(commands.length).toBeGreaterThan(12);
    expect(inText.length).toBeGreaterThan(2);
    expect(inTable.length).toBeGreaterThan(6);
  });

  test.each(commands)('%s', { timeout: 300_000 }, (command) => {
    const { status, stdout, stderr } = called(command);
    expect([status, /error|fault of six-party/i.test(stderr)]).toEqual([0, false]);
    expect(stdout).not.toMatch(/^$|undefined|NaN/);
    expect(stdout).toContain(marks[command.split(' ')[2]!] ?? '');
  });

  test.each(commands.filter((command) => /--trace|init|-o /.test(command)))(
    'once more, it writes over nothing: %s',
    (command) => {
      const { status, stderr } = called(command);
      expect([status, stderr]).toEqual([2, expect.stringContaining('--force')]);
      expect(called(`${command} --force`).status).toBe(0);
    },
  );
});

describe('commands within the text', () => {
  test.each(inText)('%s', (command) => {
    const script =
      "import { december2003 } from 'six-party-talks';\n" +
      'export default (seed: string) => ({ ...december2003, title: `Talks ${seed}`, horizon: { rounds: 1 } });\n';
    writeFileSync(join(folder, 'lake.ts'), script);
    const [name, ...args] = command.replace(/^npx /, '').split(' ').slice(1);
    const isWhole = args.some((arg) => !arg.startsWith('-'));
    const { status } = called(
      isWhole && command.startsWith('npx ') ? command : `npx six-party ${name} --help`,
    );
    expect(status).toBe(0);
  });

  test.each(inTable)('of the table: %s', (command) => {
    const [name, ...args] = command.split(' ');
    if (/^[a-z]+[A-Z]/.test(name!) || name === 'advise') return;
    const { status, stdout } = called(`npx six-party ${name} --help`);
    expect(status).toBe(0);
    for (const option of args.filter((arg) => arg.startsWith('--'))) expect(stdout).toContain(option);
  });
});

describe('programs', () => {
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.Node16,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    types: [],
    strict: true,
    noEmitOnError: false,
    outDir: join(folder, 'out'),
  };

  test('they are of the right types', () => {
    const files = programs.map((program, n) => {
      const file = join(folder, `program${n}.mts`);
      writeFileSync(file, program);
      return file;
    });
    const compiled = ts.createProgram(files, options);
    const said = ts
      .getPreEmitDiagnostics(compiled)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    expect(said).toEqual([]);
  });

  test.each(programs.map((program, n) => [n, program] as const))('%i', { timeout: 120_000 }, (n, program) => {
    const { outputText } = ts.transpileModule(program, {
      compilerOptions: { ...options, module: ts.ModuleKind.ESNext },
    });
    writeFileSync(join(folder, `program${n}.mjs`), outputText);
    const { status, stdout, stderr } = called(`node program${n}.mjs`);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).not.toMatch(/^$|undefined|NaN/);
    const said = /\/\/ (The claim holds.*)$/m.exec(program)?.[1];
    if (said !== undefined) expect(stdout).toContain(said);
  });
});
