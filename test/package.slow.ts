import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as library from '../src/index.js';
import { fingerprints } from './runtimes/fingerprints.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const consumer = mkdtempSync(join(tmpdir(), 'six-party-consumer-'));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, { import?: unknown; require?: unknown }>;
  dependencies: Record<string, string>;
  bin: Record<string, string>;
};
/** Entry points with code for import and require, as `six-party-talks` or `six-party-talks/<name>`. */
const entries = Object.entries(manifest.exports)
  .filter(([, target]) => target.import !== undefined && target.require !== undefined)
  .map(([path]) => path.replace('.', 'six-party-talks'));

function run(command: string, args: string[], cwd = consumer): string {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout ?? ''}${stderr ?? ''}`, { cause: error });
  }
}

const node = (...args: string[]): string => run(process.execPath, args);
const write = (name: string, text: string): void => writeFileSync(join(consumer, name), text);

beforeAll(() => {
  const built = existsSync(join(root, 'dist/index.js'));
  expect(built, 'dist is missing: run `npm run build` before this test').toBe(true);
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', consumer], root)) as [
    { filename: string },
  ];
  write('package.json', '{ "name": "consumer", "private": true, "version": "1.0.0" }');
  run('npm', [
    'install',
    `./${packed.filename}`,
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--omit=peer',
  ]);
}, 120_000);

afterAll(() => rmSync(consumer, { recursive: true, force: true }));

test('the tarball holds the build, the papers and the examples, and nothing else', () => {
  const installed = join(consumer, 'node_modules/six-party-talks');
  for (const file of [
    ...['CHANGELOG.md', 'LICENSE', 'THIRD-PARTY-NOTICES.md', 'package.json'],
    ...['dist', 'docs/cli.md', 'examples/experiment.yaml'],
  ]) {
    expect(existsSync(join(installed, file)), file).toBe(true);
  }
  for (const file of ['src', 'test', 'node_modules', 'docs/history.json', '.ci', 'eslint']) {
    expect(existsSync(join(installed, file)), file).toBe(false);
  }
});

test('installing it brings in what it names as dependencies, and of optional peers none', () => {
  const installed = join(consumer, 'node_modules');
  for (const name of Object.keys(manifest.dependencies))
    expect(existsSync(join(installed, name)), name).toBe(true);
  for (const name of ['fast-check', 'bullmq', 'ioredis'])
    expect(existsSync(join(installed, name)), name).toBe(false);
});

describe.each(entries)('%s', (entry) => {
  beforeAll(() => {
    // The peer that six-party-talks/testing wants, as its users have it beside them.
    for (const name of ['fast-check', 'pure-rand']) {
      const place = join(consumer, 'node_modules', name);
      if (!existsSync(place)) symlinkSync(join(root, 'node_modules', name), place);
    }
  });

  test('is imported from an ES module', () => {
    write('esm.mjs', `import * as entry from '${entry}';\nconsole.log(Object.keys(entry).sort().join());\n`);
    expect(node('esm.mjs').trim().length).toBeGreaterThan(0);
  });

  test('is required from CommonJS and has the same names', () => {
    write('cjs.cjs', `console.log(Object.keys(require('${entry}')).sort().join());\n`);
    expect(node('cjs.cjs')).toBe(node('esm.mjs'));
  });
});

test('both builds give the fingerprints of the sources', () => {
  const script = readFileSync(join(root, 'test/runtimes/fingerprints.mjs'), 'utf8');
  write('fingerprints.mjs', script);
  write(
    'compare.mjs',
    `import { createRequire } from 'node:module';
     import { fingerprints } from './fingerprints.mjs';
     import * as esm from 'six-party-talks';
     const cjs = createRequire(import.meta.url)('six-party-talks');
     console.log(JSON.stringify([esm, cjs].map(fingerprints)));`,
  );
  const expected = fingerprints(library);
  expect(JSON.parse(node('compare.mjs'))).toEqual([expected, expected]);
});

test('a consumer type-checks in node16 mode, as ES module and as CommonJS, without skipping the library', () => {
  const code = `import { openStream, type Stream } from 'six-party-talks';
    const stream: Stream = openStream('seed');
    export const draw: number = stream.next();
    // @ts-expect-error a stream's name is a text
    openStream(7);\n`;
  const imports = (of: readonly string[]): string =>
    of.map((entry, n) => `import * as e${n} from '${entry}';\nvoid e${n};\n`).join('');
  // Ensembles are for Node, whose users have its types; everything else needs none.
  const [forNode, anywhere] = [true, false].map((asked) =>
    entries.filter((entry) => entry.includes('/ensemble') === asked),
  );
  expect(forNode!.length).toBeGreaterThan(0);
  symlinkSync(join(root, 'node_modules/@types'), join(consumer, 'node_modules/@types'));
  symlinkSync(join(root, 'node_modules/undici-types'), join(consumer, 'node_modules/undici-types'));
  typeCheck('anywhere', imports(anywhere!) + code, []);
  typeCheck('for-node', imports(forNode!) + code, ['node']);
}, 60_000);

function typeCheck(name: string, text: string, types: readonly string[]): void {
  const files = [`${name}.mts`, `${name}.cts`];
  for (const file of files) write(file, text);
  const compilerOptions = { noEmit: true, strict: true, module: 'node16', lib: ['es2023'], types };
  write(`tsconfig.${name}.json`, JSON.stringify({ compilerOptions, files }));
  node(join(root, 'node_modules/typescript/bin/tsc'), '-p', `tsconfig.${name}.json`);
}

test('the declarations are self-contained', () => {
  const dist = join(consumer, 'node_modules/six-party-talks/dist');
  const types = readFileSync(join(dist, 'index.d.ts'), 'utf8');
  expect(types).not.toMatch(/alea|@noble|declare module|from '\.\.\//);
});

describe('the browser file', () => {
  test('evaluates in a bare context, without process, require, window or URL, and gives the same fingerprints', () => {
    write('browser.js', readFileSync(join(root, 'dist/six-party-talks.browser.js'), 'utf8'));
    write('fingerprints.mjs', readFileSync(join(root, 'test/runtimes/fingerprints.mjs'), 'utf8'));
    write(
      'bare.mjs',
      `import { readFileSync } from 'node:fs';
       import vm from 'node:vm';
       // Every engine has TextEncoder, but it is not part of the language.
       const context = vm.createContext({ __proto__: null, TextEncoder });
       async function load(file) {
         const module = new vm.SourceTextModule(readFileSync(file, 'utf8'), { context, identifier: file });
         await module.link((specifier) => { throw new Error('not self-contained: ' + specifier); });
         await module.evaluate();
         return module.namespace;
       }
       const library = await load('browser.js');
       const { fingerprints } = await load('fingerprints.mjs');
       console.log(JSON.stringify(fingerprints(library)));`,
    );
    const printed = node('--experimental-vm-modules', '--no-warnings', 'bare.mjs');
    expect(JSON.parse(printed)).toEqual(fingerprints(library));
  });
});

test('the command starts', () => {
  const command = join(consumer, 'node_modules/.bin/six-party');
  expect(run(command, ['--version']).trim()).toBe('0.2.0');
});

test('where the peers of Redis are not installed the command says what to install', () => {
  write('short.yaml', 'name: short\nscenario: december2003\nseeds: { count: 2 }\n');
  const command = join(consumer, 'node_modules/.bin/six-party');
  for (const args of [['sweep', 'short.yaml', '--out', 'runs'], ['worker']]) {
    const { status, stderr } = spawnSync(command, [...args, '--redis', 'redis://localhost'], {
      cwd: consumer,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining('npm install bullmq ioredis')]);
  }
  expect(existsSync(join(consumer, 'runs'))).toBe(false);
});
