import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importGenius, importGeniusWeb, importScored, loadScenario } from '../../../src/files/index.js';
import { scenarioHash } from '../../../src/scenario/index.js';
import { dataFolder, folder } from '../../files/import/folder.js';
import { sixParty, workFolder } from '../sixParty.js';

const place = workFolder();
const domain = folder('genius').find(({ name }) => name === 'orchard-domain.xml')!.text;
const owner = folder('genius').find(({ name }) => name === 'owner.xml')!.text;
const tenant = folder('genius').find(({ name }) => name === 'tenant.xml')!.text;

/** A folder with a GENIUS domain whose files are given as bytes. */
function genius(name: string, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  mkdirSync(place(name), { recursive: true });
  const all = { 'domain.xml': domain, 'owner.xml': owner, 'tenant.xml': tenant, ...files };
  for (const [file, bytes] of Object.entries(all)) writeFileSync(place(`${name}/${file}`), bytes);
  return place(name);
}

describe('import', () => {
  test('prints YAML, with notes beside it', async () => {
    const heavier = owner.replace(/(<weight index="1" value=")[^"]*/, '$10.9');
    expect(heavier).not.toBe(owner);
    const { code, out, err } = await sixParty(
      'import',
      'genius',
      genius('heavier', { 'owner.xml': heavier }),
    );
    expect([code, err]).toEqual([
      0,
      expect.stringMatching(/^Note: owner: its weights and reservation value were divided by the sum .*\n$/),
    ]);
    expect(loadScenario(out).protocol).toMatchObject({ kind: 'saop', discounts: { owner: 0.9 } });
    const untouched = await sixParty('import', 'genius', dataFolder('genius'));
    expect(untouched.err).toBe('');
    expect(scenarioHash(loadScenario(untouched.out))).toBe(scenarioHash(importGenius(folder('genius'))));
  });

  test('writes YAML or JSON by the name of the file', async () => {
    const args = ['import', 'geniusweb', dataFolder('geniusweb'), '--rounds', '3', '--agent', 'linear', '-o'];
    expect(await sixParty(...args, place('a.json'))).toEqual({ code: 0, out: '', err: '' });
    expect(await sixParty(...args, place('a.yaml'))).toEqual({ code: 0, out: '', err: '' });
    const wanted = scenarioHash(importGeniusWeb(folder('geniusweb'), { rounds: 3, agent: 'linear' }));
    for (const file of ['a.json', 'a.yaml']) {
      const text = readFileSync(place(file), 'utf8');
      expect(text.startsWith('{')).toBe(file === 'a.json');
      expect(scenarioHash(loadScenario(text, { file }))).toBe(wanted);
    }
  });

  test('a scored deliberation is named after its folder', async () => {
    const { code, out } = await sixParty('import', 'scored', dataFolder('scored'), '--rule', 'unanimity');
    expect(code).toBe(0);
    const wanted = importScored(folder('scored'), { rule: 'unanimity', name: 'scored' });
    expect(scenarioHash(loadScenario(out))).toBe(scenarioHash(wanted));
  });

  test('mistakes give code 2, and leave the file as it was', async () => {
    writeFileSync(place('kept.yaml'), 'kept');
    const { code, err, out } = await sixParty(
      'import',
      'geniusweb',
      dataFolder('scored'),
      '-o',
      place('kept.yaml'),
    );
    expect([code, out, err.split('\n')[0]]).toEqual([2, '', 'This is not a GeniusWeb domain.']);
    expect(readFileSync(place('kept.yaml'), 'utf8')).toBe('kept');
    expect((await sixParty('import', 'genius', place('nowhere'))).err).toContain(
      'There is no such file or folder.',
    );
    expect((await sixParty('import', 'genius', dataFolder('genius'), '--rounds', 'x')).err).toContain(
      '--rounds: Expected a whole number from 1 to 1000000, but found "x".',
    );
    expect((await sixParty('import', 'xml', '.')).code).toBe(2);
  });
});

describe('encodings', () => {
  const declared = (name: string, text: string): string =>
    `<?xml version="1.0" encoding="${name}"?>\n${text.replace(/^<\?xml.*\n/, '')}`.replaceAll(
      'Fence',
      'Zäune',
    );
  const all = (name: string, bytes: (text: string) => Uint8Array): Record<string, Uint8Array> => ({
    'domain.xml': bytes(declared(name, domain)),
    'owner.xml': bytes(declared(name, owner)),
    'tenant.xml': bytes(declared(name, tenant)),
  });

  test.each([
    ['ISO-8859-1', (text: string) => Buffer.from(text, 'latin1')],
    ['windows-1252', (text: string) => Buffer.from(text, 'latin1')],
    ['UTF-8', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['utf-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    // Written by tools that name the encoding of their memory.
    ['utf-16', (text: string) => Buffer.from(text)],
  ])('%s', async (name, bytes) => {
    const { code, out } = await sixParty('import', 'genius', genius('encoded', all(name, bytes)));
    expect(code).toBe(0);
    expect(loadScenario(out).issues[1]!.label).toBe('Zäune');
  });

  test('what is not in the encoding that it says, all files at once', async () => {
    const path = genius('broken', {
      'owner.xml': Buffer.from(owner.replaceAll('Fence', 'Zäune'), 'latin1'),
      'tenant.xml': declared('klingon-1', tenant),
    });
    const { code, err } = await sixParty('import', 'genius', path);
    expect(code).toBe(2);
    expect(err).toContain('owner.xml:12: This is not UTF-8');
    expect(err).toContain('tenant.xml: The encoding "klingon-1" is not known.');
  });
});

describe('export', () => {
  test('writes a folder that can be imported', async () => {
    await sixParty('import', 'genius', dataFolder('genius'), '-o', place('orchard.yaml'));
    const given = ['export', 'geniusweb', place('orchard.yaml'), place('out/here')];
    const refused = await sixParty(...given);
    expect([refused.code, refused.err]).toEqual([
      2,
      'The scenario has more than a GeniusWeb domain can say.\n' +
        '  protocol.discounts: A GeniusWeb domain has no place for discounts. With lossy it is left out.\n',
    ]);
    const { code, out, err } = await sixParty(...given, '--lossy');
    expect([code, err]).toEqual([0, 'Note: Left out of protocol.discounts: discounts.\n']);
    expect(out.trim().split('\n')).toHaveLength(3);
    expect(readdirSync(place('out/here')).sort()).toEqual([
      'orchard-domain-domain.json',
      'owner.json',
      'tenant.json',
    ]);
    expect((await sixParty('import', 'geniusweb', place('out/here'))).code).toBe(0);
  });

  test('refuses what cannot be said, and writes nothing', async () => {
    const { code, err } = await sixParty('export', 'geniusweb', 'december2003', place('none'));
    expect([code, err.split('\n')[0]]).toEqual([2, 'The scenario has more than a GeniusWeb domain can say.']);
    expect(() => readdirSync(place('none'))).toThrow();
  });
});
