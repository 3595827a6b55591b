import { cpSync, existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sixParty, workFolder } from '../cli/sixParty.js';
import * as library from '../../src/files/index.js';
import { dataFolder, folder } from '../files/import/folder.js';

const text = readFileSync(new URL('../../docs/imports.md', import.meta.url), 'utf8');
const place = workFolder();

const folders: Readonly<Record<string, string>> = { orchard: 'genius', ferry: 'geniusweb', river: 'scored' };
const ours = /^(orchard|ferry|river|exported)(\.yaml|\.json|\/.*)?$/;

test('the commands of the page work one after the other', async () => {
  for (const [name, data] of Object.entries(folders))
    cpSync(dataFolder(data), place(name), { recursive: true });
  const commands = /```sh\n([\s\S]*?)```/.exec(text)![1]!.trim().split('\n');
  expect(commands.length).toBeGreaterThan(4);
  for (const command of commands) {
    const [program, ...args] = command.split(' ');
    expect(program).toBe('six-party');
    const { code, err } = await sixParty(...args.map((arg) => (ours.test(arg) ? place(arg) : arg)));
    expect([command, code, err.replace(/^Note: .*\n/gm, '')]).toEqual([command, 0, '']);
  }
  for (const name of ['orchard.yaml', 'ferry.json', 'river.yaml', 'exported/orchard-domain-domain.json']) {
    expect(existsSync(place(name))).toBe(true);
  }
});

test('the program of the page gives a scenario', () => {
  const [, names, code] = /```ts\nimport \{ (\w+) \} from 'six-party-talks\/files';\n([\s\S]*?)```/.exec(
    text,
  )!;
  const [owner, tenant, domain] = ['owner.xml', 'tenant.xml', 'orchard-domain.xml'].map(
    (name) => folder('genius').find((file) => file.name === name)!.text,
  );
  const run = new Function(names!, 'domain', 'owner', 'tenant', `${code!}; return scenario;`) as (
    ...given: unknown[]
  ) => { parties: unknown[] };
  expect(run(library[names as 'importGenius'], domain, owner, tenant).parties).toHaveLength(2);
});
