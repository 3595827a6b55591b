import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const checkout = mkdtempSync(join(tmpdir(), 'six-party-checkout-'));
afterAll(() => rmSync(checkout, { recursive: true, force: true }));

// `.npmrc` keeps scripts of packages from running, and with them our own: they have to be asked for.
test('npm pack --ignore-scripts=false in a checkout that was not built builds it', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0');
  for (const file of tracked) {
    if (file === '' || !existsSync(join(root, file))) continue;
    mkdirSync(dirname(join(checkout, file)), { recursive: true });
    cpSync(join(root, file), join(checkout, file));
  }
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
  const said = execFileSync(
    'npm',
    ['pack', '--json', '--ignore-scripts=false', '--foreground-scripts=false'],
    {
      cwd: checkout,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const [packed] = JSON.parse(said) as [{ readonly files: readonly { readonly path: string }[] }];
  const files = packed.files.map(({ path }) => path);
  expect(files).toEqual(
    expect.arrayContaining(['dist/index.js', 'dist/index.d.ts', 'dist/cli.js', 'LICENSE']),
  );
});
