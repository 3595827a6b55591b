import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import * as library from '../../src/index.js';
import { browserOf } from '../report/page/browsers.js';
import { fingerprints } from './fingerprints.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bundle = join(root, 'dist/six-party-talks.browser.js');
const expected = fingerprints(library);

beforeAll(() => {
  expect(existsSync(bundle), 'dist is missing: run `npm run build` before this test').toBe(true);
});

/** Other releases of Node, as paths of their programs: `.ci/run` installs them and names them here. */
const nodes = (process.env['NODES'] ?? '').split(delimiter).filter((path) => path !== '');

describe('the same bits on other releases of Node', () => {
  test('continuous integration compares Node 20, 22 and 24', { skip: process.env['CI'] !== 'true' }, () => {
    const majors = nodes.map((path) => Number(/^v(\d+)/.exec(printed(path, '--version'))?.[1]));
    expect(majors).toEqual([20, 22, 24]);
  });

  if (nodes.length === 0) test.skip('(NOT COMPARED: NODES names none)');
  for (const path of nodes) {
    test(path, () => {
      expect(JSON.parse(printed(path, join(root, 'test/runtimes/print.mjs')))).toEqual(expected);
    });
  }
});

function printed(path: string, ...args: string[]): string {
  return execFileSync(path, args, { cwd: root, encoding: 'utf8' });
}

describe('the same bits in browsers', () => {
  test.each(['chrome', 'firefox'] as const)('%s', async (name) => {
    const browser = await browserOf(name);
    try {
      expect(await computedIn(browser)).toEqual(expected);
    } finally {
      await browser.close();
    }
  });
});

/** The fingerprints that a blank page computes with the bundle for browsers. */
async function computedIn(browser: Browser): Promise<unknown> {
  const page = await browser.newPage();
  const sources = [bundle, join(root, 'test/runtimes/fingerprints.mjs')].map((path) =>
    readFileSync(path, 'utf8'),
  );
  // Evaluated as text: what vitest compiles a function to is nothing that a page knows.
  return await page.evaluate(`(async () => {
    const load = (source) => import(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
    const [library, { fingerprints }] = await Promise.all(${JSON.stringify(sources)}.map(load));
    return fingerprints(library);
  })()`);
}
