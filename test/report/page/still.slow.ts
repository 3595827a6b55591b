import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageHtml } from '../../../src/report/page/pageHtml.js';
import { sixParty } from '../../cli/sixParty.js';
import { browserOf, opened, pagesFolder, violationsOf } from './browsers.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const file = pagesFolder();
let chromium: Browser;
beforeAll(async () => void (chromium = await browserOf()));
afterAll(async () => await chromium?.close());

/** Compressed bytes of what a worker needs to play futures and tell them. */
async function engineBytes(): Promise<number> {
  const contents = `
    export { continueTalks, runTalks, historyFor, stateFor } from './src/talks/index.js';
    export { agentModels, agentsOf } from './src/agents/index.js';
    export { account } from './src/report/account.js';`;
  const { outputFiles } = await build({
    ...{ stdin: { contents, resolveDir: root, loader: 'ts' }, bundle: true, minify: true, write: false },
    ...{ format: 'iife', globalName: 'engine', platform: 'browser', target: 'es2022', logLevel: 'error' },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
}

test('a page without data is the engine and 45 kB at most', async () => {
  const script = readFileSync(`${root}dist/page/replay.js`, 'utf8');
  const html = pageHtml({ title: '', body: '', data: {}, script });
  const more = gzipSync(html, { level: 9 }).length - (await engineBytes());
  expect(more).toBeLessThanOrEqual(45_000);
  // The page and its worker share it: it stands there once.
  expect(html.split('This is not a whole trace.')).toHaveLength(2);
});

test.each([360, 1400])(
  'the page of a scenario, of %s pixels, asks for nothing and says nothing',
  async (width) => {
    await sixParty('init', file('lake'), '--force');
    const { code } = await sixParty('report', file('lake.yaml'), '-o', file('lake.html'), '--force');
    expect(code).toBe(0);
    const { page, requests, said } = await opened(chromium, file('lake.html'), { width, dark: width < 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await violationsOf(page)).toEqual([]);
    const text = await page.evaluate(() => {
      let copied = '';
      const clipboard = { writeText: (words: string) => Promise.resolve(void (copied = words)) };
      Object.defineProperty(navigator, 'clipboard', { value: clipboard });
      document.querySelector<HTMLButtonElement>('[data-copy]')!.click();
      return copied;
    });
    expect(text.split('\n')[1]).toBe('issue\tthe fishers\tthe town\tthe hotels');
    expect([requests, said]).toEqual([[], []]);
    await page.close();
  },
);
