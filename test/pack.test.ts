import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const checkout = mkdtempSync(join(tmpdir(), 'six-party-checkout-'));
afterAll(() => rmSync(checkout, { recursive: true, force: true }));

test('npm pack in a checkout that was not built builds it', () => {
  for (const file of ['package.json', '.npmrc']) cpSync(join(root, file), join(checkout, file));
  mkdirSync(join(checkout, 'scripts'));
  writeFileSync(
    join(checkout, 'scripts/build.mjs'),
    "import { mkdirSync, writeFileSync } from 'node:fs';\nmkdirSync('dist');\nwriteFileSync('dist/index.js', '');\n",
  );
  const args = ['pack', '--json', '--foreground-scripts=false'];
  const said = execFileSync('npm', args, {
    cwd: checkout,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [packed] = JSON.parse(said) as [{ readonly files: readonly { readonly path: string }[] }];
  expect(packed.files.map(({ path }) => path)).toContain('dist/index.js');
});
