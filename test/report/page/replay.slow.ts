import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forkOf, type Fork } from '../../../src/report/page/futures.js';
import { linkedSituation, linkOf, situationBase } from '../../../src/report/page/situation.js';
import { changeScenario, type Scenario } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { fingerprint, openTalks, runTalks, sealTrace, stateFor } from '../../../src/talks/index.js';
import type { Trace } from '../../../src/talks/index.js';
import { sixParty } from '../../cli/sixParty.js';
import { browserOf, opened, pagesFolder, violationsOf } from './browsers.js';

const file = pagesFolder();
const short = changeScenario(december2003, { horizon: { rounds: 4 } });
let chromium: Browser;
let trace: Trace;

/** Writes the page of a run. */
async function written(name: string, run: Trace): Promise<string> {
  writeFileSync(file(`${name}.json`), JSON.stringify(sealTrace(run)));
  const { code, err } = await sixParty('report', file(`${name}.json`), '-o', file(`${name}.html`), '--force');
  expect([code, err]).toEqual([0, '']);
  return file(`${name}.html`);
}

beforeAll(async () => {
  chromium = await browserOf();
  ({ trace } = runTalks(short, { seed: '7' }));
  await written('run', trace);
});
afterAll(async () => await chromium?.close());

const slide = async (page: Page, n: number): Promise<void> => {
  await page.$eval(
    'input[type=range]',
    (slider, to) => {
      slider.value = String(to);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    },
    n,
  );
  await page.waitForFunction(
    (to) => document.querySelector('.now')?.textContent.includes(`Event ${to} of`),
    {},
    n,
  );
};
const now = async (page: Page): Promise<string> => await page.$eval('.now', (line) => line.textContent ?? '');
const shownPrint = async (page: Page): Promise<string> => {
  await page.waitForSelector('.future code', { timeout: 60_000 });
  return await page.$eval('.future code', (code) => code.textContent ?? '');
};

describe('the replay page', () => {
  test.each([360, 800, 1400])(
    'of %s pixels asks for nothing, says nothing, needs no scrolling sideways',
    async (width) => {
      for (const dark of [false, true]) {
        const { page, requests, said } = await opened(chromium, file('run.html'), { width, dark });
        await slide(page, 60);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const paper = await page.$eval('body', (body) => getComputedStyle(body).backgroundColor);
        expect(paper).toBe(dark ? 'rgb(21, 21, 21)' : 'rgb(255, 255, 255)');
        expect(await violationsOf(page)).toEqual([]);
        expect([requests, said]).toEqual([[], []]);
        await page.close();
      }
    },
  );

  test('is driven by the keyboard and by roles', async () => {
    const { page } = await opened(chromium, file('run.html'));
    const { length } = trace.events;
    const slider = (await page.waitForSelector('aria/[role="slider"]'))!;
    await slider.focus();
    await page.keyboard.press('Home');
    expect(await now(page)).toContain(`Event 0 of ${length}: before the first event`);
    const forkHere = (await page.waitForSelector('aria/Fork here[role="button"]'))!;
    expect(await forkHere.evaluate((one) => (one as HTMLButtonElement).disabled)).toBe(true);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await now(page)).toContain(`Event 2 of ${length}: round opened; round 1`);
    expect(await slider.evaluate((one) => one.getAttribute('aria-valuetext'))).toBe(await now(page));
    const step = (await page.waitForSelector('aria/Step[role="button"]'))!;
    await step.focus();
    await page.keyboard.press('Enter');
    expect(await now(page)).toContain(`Event 3 of ${length}`);
    const play = (await page.waitForSelector('aria/Play[role="button"]'))!;
    await play.focus();
    await page.keyboard.press('Space');
    await page.waitForSelector('aria/Pause[role="button"]');
    await page.waitForFunction(() => !document.querySelector('.now')?.textContent.includes('Event 3 of'));
    await page.keyboard.press('Space');
    await page.waitForSelector('aria/Play[role="button"]');
    await page.close();
  });

  test('shows a party what the engine says that it knows, and no more', async () => {
    const { page } = await opened(chromium, file('run.html'));
    await slide(page, 90);
    await page.select('select:has(option[value=DPRK])', 'DPRK');
    await page.waitForSelector('aria/As Pyongyang sees it[role="heading"]');
    const tables = await page.$$eval('table', (all) => all.map((table) => table.textContent));
    const trust = tables.filter((text) => text.startsWith('Trust'));
    const { own } = stateFor(openTalks({ trace, at: 90 }).state, 'DPRK');
    expect(trust).toHaveLength(1);
    expect(trust[0]).toContain(own.flexibility.toFixed(2));
    // One row under the head: its own.
    expect(
      await page.$$eval(
        'table',
        (all) => all.filter((one) => one.textContent.startsWith('Trust'))[0]!.rows.length,
      ),
    ).toBe(2);
    expect(await page.$('svg')).toBeNull();
    // Neither the seed, nor what is on the agenda, nor another future.
    expect(await page.$eval('header', (part) => part.textContent)).not.toContain('“7”');
    expect(await page.$('aria/Fork here[role="button"]')).toBeNull();
    await page.close();
  });

  test('forks, and its link opens the same future elsewhere', async () => {
    const { page, said } = await opened(chromium, file('run.html'));
    await slide(page, 40);
    const fork: Fork = {
      at: 40,
      interventions: [{ kind: 'replaceAgent', party: 'DPRK', agent: { name: 'hardliner', parameters: {} } }],
    };
    await (await page.waitForSelector('aria/Party[role="combobox"]'))!.select('DPRK');
    await (await page.waitForSelector('aria/Agent[role="combobox"]'))!.select('hardliner');
    await (await page.waitForSelector('aria/Fork here[role="button"]'))!.click();
    const expected = fingerprint(forkOf(trace, fork));
    expect(await shownPrint(page)).toBe(expected);
    await page.waitForFunction(
      () => document.querySelector('.notice')?.textContent === 'Counted over 200 seeds.',
      {
        timeout: 120_000,
      },
    );
    expect(await page.$eval('.future', (part) => part.textContent)).toMatch(/of 200: \d/);
    const hash = await page.evaluate(() => location.hash);
    const other = await opened(chromium, file('run.html'), { hash, width: 360 });
    expect(await shownPrint(other.page)).toBe(expected);
    expect(await now(other.page)).toContain('Event 40 of');
    await (await other.page.waitForSelector('aria/Replay this future[role="button"]'))!.click();
    await other.page.waitForSelector('aria/Back to the recorded run[role="button"]');
    expect(await violationsOf(other.page)).toEqual([]);
    expect([said, other.said]).toEqual([[], []]);
    await page.close();
    await other.page.close();
  });

  test('opens the link of another run of its scenario, and tells of one that it cannot open', async () => {
    const other = runTalks(changeScenario(short, { parties: { US: { mandate: 0.7 } } }), { seed: 'x' }).trace;
    await written('other', other);
    const page = JSON.parse(
      /id="data">(.*)<\/script>/.exec(readFileSync(file('other.html'), 'utf8'))![1]!,
    ) as {
      trace: Trace;
    };
    const said = { ...situationBase(page), forks: [], event: 30 };
    const link = await opened(chromium, file('run.html'), { hash: `#${await linkOf(said)}` });
    await link.page.waitForFunction(
      (seed) => document.querySelector('header')?.textContent.includes(seed),
      {},
      '“x”',
    );
    expect(await now(link.page)).toContain(`Event 30 of ${other.events.length}`);
    await slide(link.page, 40);
    // Its links go on to be about that run.
    await link.page.waitForFunction((before) => location.hash !== before, {}, `#${await linkOf(said)}`);
    const next = await linkedSituation(await link.page.evaluate(() => location.hash));
    expect(next).toMatchObject({ seed: 'x', run: fingerprint(other), event: 40 });
    await (await link.page.waitForSelector('aria/Back to the run of this page[role="button"]'))!.click();
    await link.page.waitForFunction(() => document.querySelector('header')?.textContent.includes('“7”'));
    await link.page.close();
    const bad = await opened(chromium, file('run.html'), { hash: '#s=AAAA' });
    const alert = (await bad.page.waitForSelector('[role=alert]'))!;
    expect(await alert.evaluate((one) => one.textContent)).toContain('This link cannot be opened here.');
    expect(bad.said).toEqual([]);
    await bad.page.close();
  });

  test('is whole on paper, and its pictures are saved', async () => {
    const { page } = await opened(chromium, file('run.html'));
    await page.pdf({ path: file('run.pdf') });
    expect(readFileSync(file('run.pdf')).length).toBeGreaterThan(10_000);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.waitForFunction(() => document.querySelectorAll('svg').length === 4);
    const rounds = trace.events.filter(({ type }) => type === 'roundOpened').length;
    expect(await page.$$eval('.account article', (all) => all.length)).toBe(rounds);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    mkdirSync(file('saved'));
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: file('saved') });
    await (await page.waitForSelector('aria/Save as SVG: Timeline[role="button"]'))!.click();
    for (let k = 0; k < 50 && !existsSync(file('saved/timeline.svg')); k++)
      await new Promise((done) => setTimeout(done, 100));
    expect(readFileSync(file('saved/timeline.svg'), 'utf8')).toMatch(
      /^<svg[^>]* xmlns="http:\/\/www.w3.org\/2000\/svg"[\s\S]*<\/svg>\n$/,
    );
    await page.close();
  });
});

test('the future of a fork is the one that Node computes, at every tenth event of five runs', async () => {
  const forks = (at: number, party: string): Fork[] => [
    { at, interventions: [{ kind: 'replaceAgent', party, agent: { name: 'boulware', parameters: {} } }] },
    { at, interventions: [], seed: `from ${at}` },
    { at, interventions: [{ kind: 'setMandate', party, mandate: 0.9 }] },
  ];
  for (const seed of ['1', '2', '3', '4', '5']) {
    const run = runTalks(short, { seed }).trace;
    const { page, said } = await opened(chromium, await written(`run-${seed}`, run));
    const base = situationBase({ trace: run });
    const home = await page.evaluate(() => document.getElementById('data')!.textContent);
    const common = situationBase(JSON.parse(home) as { trace: Trace });
    for (let at = 10; at < run.events.length - 1; at += 10) {
      const fork = forks(at, run.scenario.parties[(at / 10) % 6]!.id)[(at / 10) % 3]!;
      const expected = fingerprint(forkOf(run, fork));
      const hash = await linkOf({ ...base, ...common, forks: [fork], beside: true, event: at });
      await page.evaluate((to) => void (location.hash = to), hash);
      await page.waitForFunction(
        (print) => document.querySelector('.future code')?.textContent === print,
        { timeout: 30_000 },
        expected,
      );
    }
    expect(said).toEqual([]);
    await page.close();
  }
}, 900_000);

test('Firefox replays, forks and opens links too', async () => {
  const firefox = await browserOf('firefox');
  try {
    const fork: Fork = { at: 30, interventions: [], seed: 'another' };
    const { trace: data, ...rest } = JSON.parse(
      /id="data">(.*)<\/script>/.exec(readFileSync(file('run.html'), 'utf8'))![1]!,
    ) as { trace: Trace };
    const hash = `#${await linkOf({ ...situationBase({ trace: data, ...rest }), forks: [fork], beside: true, event: 30 })}`;
    const { page, said, requests } = await opened(firefox, file('run.html'), { hash, width: 500 });
    expect(await shownPrint(page)).toBe(fingerprint(forkOf(trace, fork)));
    await slide(page, 12);
    expect([said, requests]).toEqual([[], []]);
  } finally {
    await firefox.close();
  }
});

describe('what is large or hostile', () => {
  test('names stand there as text', async () => {
    const long = 'x'.repeat(2000);
    const evil = '<script>alert(1)</script>';
    const named = {
      ...short,
      title: `</script><!--${evil}`,
      parties: short.parties.map((party, k) => ({
        ...party,
        label: [evil, long, 'ישראל‮'][k] ?? party.label,
        capital: undefined,
        short: undefined,
      })),
    } as unknown as Scenario;
    const { trace: run } = runTalks(
      JSON.parse(JSON.stringify({ ...named, agents: undefined })) &&
        changeScenario(named as typeof short, {}),
      { seed: '1' },
    );
    const { page, said, requests } = await opened(chromium, await written('evil', run), { width: 360 });
    page.on('dialog', () => said.push('a dialog'));
    await slide(page, 80);
    expect(await page.$eval('h1', (title) => title.textContent)).toContain('</script><!--<script>alert(1)');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect([said, requests]).toEqual([[], []]);
    await page.close();
  });
});
