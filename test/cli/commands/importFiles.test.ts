import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../../src/files/index.js';
import { dataFolder } from '../../files/import/folder.js';
import { sixParty, workFolder } from '../sixParty.js';

const place = workFolder();
const issue = (items: string): string =>
  `<objective index="0" name="Hall"><issue index="1" name="Fee" type="discrete">${items}</issue>`;
const domain = `<negotiation_template>${issue('<item value="€100"/><item value="€200"/>')}</objective></negotiation_template>`;
const profile = (low: number, high: number): string =>
  `<utility_space>${issue(
    `<item value="€100" evaluation="${low}"/><item value="€200" evaluation="${high}"/>`,
  )}<weight index="1" value="1"/></objective></utility_space>`;

/** Windows-1252 of a text that has no other sign of it than €. */
const ansi = (text: string): Uint8Array => Buffer.from(text.replaceAll('€', '\u0080'), 'latin1');

/** Writes files into a folder of their own, and returns where. */
function folderOf(
  name: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): (file?: string) => string {
  for (const [file, bytes] of Object.entries(files)) {
    mkdirSync(dirname(place(`${name}/${file}`)), { recursive: true });
    writeFileSync(place(`${name}/${file}`), bytes);
  }
  return (file = '') => place(`${name}/${file}`);
}

const parties = (out: string): string[] => loadScenario(out).parties.map(({ id }) => id);

describe('files', () => {
  const at = folderOf('two', {
    'North-domain.xml': domain,
    'North-1.xml': profile(2, 1),
    'North-2.xml': profile(1, 3),
    'South/domain.xml': domain,
    'South/1.xml': profile(4, 1),
    'South/2.xml': profile(1, 5),
    'South/form.xml': domain.replaceAll('negotiation_template', 'utility_space'),
  });

  test('are named instead of a folder, in the order of speaking, and keep no path of this machine', async () => {
    const { code, out, err } = await sixParty(
      ...['import', 'genius', at('South/2.xml'), at('South/domain.xml'), at('South/1.xml')],
    );
    expect([code, err]).toEqual([0, '']);
    const { parties: them, sources } = loadScenario(out);
    expect(them.map(({ label }) => label)).toEqual(['2', '1']);
    expect(sources).toMatchObject({ 'parties.party-2': '2.xml' });
    expect(out).not.toContain(place(''));
  });

  test('are chosen of a folder by their names or paths', async () => {
    const whole = await sixParty('import', 'genius', at());
    expect([whole.code, whole.out]).toEqual([2, '']);
    expect(whole.err).toMatch(
      /found North-domain\.xml, South\/domain\.xml\. Choose with domain \(--domain\)/,
    );
    const north = await sixParty(
      ...[
        'import',
        'genius',
        at(),
        '--domain',
        at('North-domain.xml'),
        '--party',
        'North-2',
        '--party',
        'North-1.xml',
      ],
    );
    expect([north.code, north.err, parties(north.out)]).toEqual([0, '', ['North-2', 'North-1']]);
    const south = await sixParty(
      'import',
      'genius',
      at(),
      '--leave-out',
      'South/',
      '--leave-out',
      'North-9.xml',
    );
    expect([south.code, south.err]).toEqual([
      2,
      expect.stringContaining('--leave-out: There is no file "North-9.xml". Did you mean "North-1.xml"?'),
    ]);
    const rest = await sixParty('import', 'genius', at(), '--leave-out', 'South/');
    expect([rest.code, rest.err, parties(rest.out)]).toEqual([0, '', ['North-1', 'North-2']]);
    const both = await sixParty(
      ...[
        'import',
        'genius',
        at('South'),
        '--leave-out',
        at('South/form.xml'),
        '--party',
        '2',
        '--party',
        '1',
      ],
    );
    expect([both.code, both.err]).toEqual([0, '']);
  });

  test('are left out by any of their names, and folders by where they lie', async () => {
    const left = async (...given: string[]): Promise<string[]> => {
      const flags = given.flatMap((name) => ['--leave-out', name]);
      const { code, out, err } = await sixParty(
        'import',
        'genius',
        at(),
        '--domain',
        'North-domain',
        ...flags,
      );
      return code === 0 ? parties(out) : [err];
    };
    for (const whole of ['South', 'South/', at('South'), `${at('South')}/`, relative('.', at('South'))])
      expect(await left(whole)).toEqual(['North-1', 'North-2']);
    expect(await left('North-1', 'domain', 'form', 'South/1')).toEqual([
      expect.stringContaining('There is no file "South/1".'),
    ]);
    // What lies there under the name itself goes before what has it without its extension.
    const same = folderOf('same', {
      'd.xml': domain,
      'a/x.xml': profile(1, 2),
      'a.xml': profile(2, 1),
      'b.xml': profile(3, 1),
      'c.xml': profile(1, 3),
    });
    const of = async (name: string): Promise<string[]> => {
      const { out } = await sixParty('import', 'genius', same(), '--leave-out', name);
      return loadScenario(out).parties.map(({ label }) => label);
    };
    expect(await of('a')).toEqual(['a', 'b', 'c']);
    expect(await of('b')).toEqual(['a', 'x', 'c']);
    expect(await of('x')).toEqual(['a', 'b', 'c']);
    const nothing = await sixParty('import', 'genius', same(), '--leave-out', '');
    expect([nothing.code, nothing.err]).toEqual([2, expect.stringContaining('There is no file ""')]);
    const all = await sixParty('import', 'genius', same(), '--leave-out', same());
    expect([all.code, all.err]).toEqual([2, expect.stringContaining('This is not a GENIUS domain.')]);
  });

  test('a folder and something else, a scored game by a file, and nothing at all', async () => {
    const mixed = await sixParty('import', 'genius', at('South'), at('North-1.xml'));
    expect([mixed.code, mixed.err]).toEqual([2, expect.stringContaining('Name one folder, or files.')]);
    const scored = await sixParty('import', 'scored', `${dataFolder('scored')}/config.txt`);
    expect([scored.code, scored.err]).toEqual([2, expect.stringContaining('Name the folder of the game.')]);
    expect((await sixParty('import', 'genius')).code).toBe(2);
    expect((await sixParty('import', 'genius', at('no.xml'))).err).toContain('There is no such file');
  });

  test('that are no text are left aside', async () => {
    const odd = folderOf('odd', {
      'domain.xml': domain,
      'a.xml': profile(2, 1),
      'b.xml': profile(1, 2),
      'c.xml': Uint8Array.of(1, 0, 2),
    });
    const { code, err } = await sixParty('import', 'genius', odd());
    expect([code, err]).toEqual([0, 'Note: c.xml is no text, and is left aside.\n']);
    const named = await sixParty('import', 'genius', odd('domain.xml'), odd('a.xml'), odd('c.xml'));
    expect([named.code, named.err]).toEqual([
      2,
      expect.stringMatching(/^Note: c\.xml is no text, .*\n.*\n.* of two parties or more, but found a\.xml/),
    ]);
  });
});

test('a whole collection is no game', async () => {
  const many = folderOf('many', Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`${n}.xml`, ''])));
  const { code, err } = await sixParty('import', 'genius', many());
  expect([code, err]).toEqual([2, expect.stringContaining('Name one folder with one game, or its files.')]);
});

test('a scored game has the title of its folder', async () => {
  const { out } = await sixParty('import', 'scored', dataFolder('scored'));
  expect(loadScenario(out).title).toBe('scored');
});

describe('encodings', () => {
  const bare = folderOf('bare', {
    'domain.xml': ansi(domain),
    'a.xml': ansi(profile(2, 1)),
    'b.xml': profile(1, 2),
  });
  const fees = (out: string): readonly string[] => loadScenario(out).issues[0]!.options;

  test('what is no UTF-8 and says nothing is read as Windows-1252, with a note', async () => {
    const { code, out, err } = await sixParty('import', 'genius', bare());
    expect([code, fees(out)]).toEqual([0, ['€100', '€200']]);
    expect(err).toBe(
      'Note: Not UTF-8, and without a word of what else: read as Windows-1252 (another one: --encoding): a.xml and domain.xml.\n',
    );
  });

  test('what was guessed is kept in the sources', async () => {
    const { out } = await sixParty('import', 'genius', bare());
    expect(loadScenario(out).sources!.issues).toBe(
      'Not UTF-8, and without a word of what else: read as Windows-1252 (another one: --encoding): a.xml and domain.xml',
    );
  });

  test('--encoding goes before what files say, but not before a byte order mark', async () => {
    const lying = folderOf('lying', {
      'domain.xml': ansi(`<?xml version="1.0" encoding="UTF-8"?>${domain}`),
      'a.xml': ansi(`<?xml version="1.0" encoding="UTF-8"?>${profile(2, 1)}`),
      'b.xml': `\uFEFF${profile(1, 2)}`,
    });
    const refused = await sixParty('import', 'genius', lying());
    expect(refused.code).toBe(2);
    expect(refused.err).toContain(
      'a.xml:1: This is not UTF-8, as the file says it is. Say how it is encoded (--encoding',
    );
    for (const name of ['windows-1252', 'latin1']) {
      const { code, out, err } = await sixParty('import', 'genius', lying(), '--encoding', name);
      expect([code, err, fees(out)]).toEqual([0, '', ['€100', '€200']]);
    }
    const wrong = await sixParty('import', 'genius', bare(), '--encoding', 'utf-8');
    expect([wrong.code, wrong.err]).toEqual([
      2,
      expect.stringContaining('domain.xml:1: This is not UTF-8. Say'),
    ]);
    const none = await sixParty('import', 'genius', bare(), '--encoding', 'ansi-1');
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('There is no encoding "ansi-1".')]);
  });

  test('all signs of Windows-1252 beside Latin 1', async () => {
    const signs = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
    const codes = [...signs].map(
      (_, n) =>
        [
          ...'\x80\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8e\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9e\x9f',
        ][n]!,
    );
    const swap = (text: string): Uint8Array => Buffer.from(text.replaceAll('€', codes.join('')), 'latin1');
    const all = folderOf('signs', {
      'domain.xml': swap(domain),
      'a.xml': swap(profile(2, 1)),
      'b.xml': swap(profile(1, 2)),
    });
    expect(fees((await sixParty('import', 'genius', all())).out)).toEqual([`${signs}100`, `${signs}200`]);
  });

  test('UTF-16 without a byte order mark', async () => {
    const wide = folderOf('wide', {
      'domain.xml': Buffer.from(domain, 'utf16le'),
      'a.xml': Buffer.from(profile(2, 1), 'utf16le').swap16(),
      'b.xml': profile(1, 2),
    });
    const { code, out, err } = await sixParty('import', 'genius', wide());
    expect([code, err, fees(out)]).toEqual([0, '', ['€100', '€200']]);
  });
});
