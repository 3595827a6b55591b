import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { galleryNames } from '../../src/files/index.js';
import { sixPartyIn, workFolder } from '../cli/sixParty.js';

// What its programs print, snippets.test.ts compares.
const page = readFileSync(new URL('../../docs/gallery.md', import.meta.url), 'utf8');
const root = fileURLToPath(new URL('../../', import.meta.url));
const place = workFolder();
const commands = [...page.matchAll(/^```sh\n(.+)\n```\n\n```text\n([^]*?)\n```$/gm)].map(
  ([, command, shown]) => ({
    command: command!,
    paragraphs: shown!.split('\n\n').filter((paragraph) => paragraph !== '…'),
  }),
);
const slow = /^six-party sweep .*fisheries/; // some ten seconds: npm run gallery -- --check plays it

test('every game has its section, its analysis, its sweep and its claim', () => {
  for (const name of galleryNames) {
    expect(page).toContain(`| [\`${name}\`](#`);
    expect(commands.filter(({ command }) => command.includes(`/${name}.`)).length).toBeGreaterThanOrEqual(2);
    expect(page).toContain(`loadScenario(galleryGame('${name}'))`);
  }
});

test.each(commands.filter(({ command }) => !slow.test(command)))(
  '$command prints what the page shows',
  async ({ command, paragraphs }) => {
    const args = command.split(' ').slice(1);
    const own = args.map((arg) => (arg.startsWith('examples/') ? root + arg : arg));
    const out = own.indexOf('--out') + 1;
    if (out > 0) own.splice(out, 1, place(own[out]!), '--workers', '0');
    const called = await sixPartyIn(110, ...own);
    expect(called.code).toBe(0);
    expect(paragraphs.length).toBeGreaterThan(0);
    for (const paragraph of paragraphs) expect(called.out).toContain(paragraph);
  },
  60_000,
);
