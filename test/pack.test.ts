import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
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

test('the package names no address of a home that it has not', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as object;
  for (const field of ['repository', 'homepage', 'bugs']) expect(manifest).not.toHaveProperty(field);
});

test('the README and the pages that it leads to are packed, with all that they link to', () => {
  const args = ['pack', '--json', '--dry-run', '--ignore-scripts'];
  const said = execFileSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ files }] = JSON.parse(said) as [{ readonly files: readonly { readonly path: string }[] }];
  const packed = files.map(({ path }) => path);
  const pages = packed.filter((path) => path.endsWith('.md') && path !== 'CHANGELOG.md');
  expect(pages).toContain('README.md');
  for (const page of pages) {
    const text = readFileSync(join(root, page), 'utf8').replaceAll(/^```[^]*?^```$/gm, '');
    for (const [, target] of text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)) {
      if (/^\w+:/.test(target!)) continue;
      const path = normalize(join(dirname(page), target!)).replace(/\/$/, '');
      expect(
        packed.some((one) => one === path || one.startsWith(`${path}/`)),
        `${page}: ${target}`,
      ).toBe(true);
    }
  }
  expect(packed.filter((path) => /^(src|test|scripts|bench)\/|^docs\/(?!sbom).*\.json$/.test(path))).toEqual(
    [],
  );
});
