import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll } from 'vitest';

const require = createRequire(import.meta.url);

/** Where Debian has them. */
const programs = { chrome: '/usr/bin/chromium', firefox: '/usr/bin/firefox-esr' } as const;

/** Starts a browser that ends with the tests of the file. */
export async function browserOf(name: keyof typeof programs = 'chrome'): Promise<Browser> {
  const executablePath = programs[name];
  if (!existsSync(executablePath)) throw new Error(`${executablePath} is not there: .ci/run installs it`);
  const args = name === 'chrome' ? ['--no-sandbox', '--disable-gpu'] : [];
  return await puppeteer.launch({ browser: name, executablePath, args, protocolTimeout: 240_000 });
}

/** A page of a file, and what it asked for and said. */
export interface Opened {
  readonly page: Page;
  /** Addresses that were asked for beside the file itself and what it made of itself. */
  readonly requests: string[];
  /** Messages of the console, and errors. */
  readonly said: string[];
}

/** Opens a file in a page of its own. */
export async function opened(
  browser: Browser,
  file: string,
  { width = 1000, hash = '', dark = false }: { width?: number; hash?: string; dark?: boolean } = {},
): Promise<Opened> {
  const page = await browser.newPage();
  const requests: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => {
    if (!/^(file|blob|data|about):/.test(request.url())) requests.push(request.url());
    else if (request.url().startsWith('file:') && !request.isNavigationRequest())
      requests.push(request.url());
  });
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.setViewport({ width, height: 900 });
  if (dark) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await page.goto(pathToFileURL(file).href + hash);
  await page.waitForSelector('main');
  return { page, requests, said };
}

/** Serious violations that axe finds, in words. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  return await page.evaluate(async () => {
    interface Found {
      readonly id: string;
      readonly impact: string;
      readonly nodes: readonly { readonly html: string }[];
    }
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: readonly Found[] }> } };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)}`);
  });
}

/** A folder of the test file's own; returns how to name a file in it. */
export function pagesFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'six-party-pages-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}
