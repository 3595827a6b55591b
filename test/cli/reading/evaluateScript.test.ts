import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ownModules } from '../../../src/cli/reading/evaluateScript.js';
import { workFolder } from '../sixParty.js';
import manifest from '../../../package.json' with { type: 'json' };

const file = workFolder();
const command = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));

test('a script gets the very code of the built command, whatever is installed beside it', () => {
  const other = file('node_modules/six-party-talks');
  mkdirSync(other, { recursive: true });
  writeFileSync(
    `${other}/package.json`,
    '{ "name": "six-party-talks", "type": "module", "main": "index.js" }',
  );
  writeFileSync(`${other}/index.js`, 'export class SixPartyError {}');
  const scripts = {
    'a.ts': [`import { SixPartyError } from 'six-party-talks';`, 'export default { name: 7 };'],
    'b.mjs': [`import { SixPartyError } from 'six-party-talks';`, 'export default { name: 7 };'],
    'c.cjs': [`const { SixPartyError } = require('six-party-talks');`, 'module.exports = { name: 7 };'],
  };
  for (const [name, [first, last]] of Object.entries(scripts)) {
    // If the class is that of the command, the command's own error runs this setter.
    const setter = `{ configurable: true, set() { process.stdout.write('${name} '); } }`;
    const mark = `Object.defineProperty(SixPartyError.prototype, 'name', ${setter});`;
    writeFileSync(file(name), [first, mark, last].join('\n'));
  }
  writeFileSync(file('d.ts'), 'export default new Promise(() => {});');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [command, 'validate', ...Object.keys(scripts), 'd.ts'],
    { cwd: dirname(file('x')), encoding: 'utf8' },
  );
  expect(stderr).toContain('a.ts name: Expected an id');
  expect(stdout).toMatch(/^(a\.ts )+(b\.mjs )+(c\.cjs )+$/);
  // In a process of its own only can be seen what becomes of a promise that is never kept.
  expect(stderr).toMatch(/\nd\.ts: Error: It waits for something that never comes\.\n$/);
  expect(status).toBe(2);
});

test('every entry point of the package is among what a script can have', async () => {
  const entries = Object.keys(manifest.exports).filter((name) => !/\.json$|browser$/.test(name));
  expect(Object.keys(await ownModules())).toEqual(
    expect.arrayContaining(entries.map((name) => name.replace(/^\./, 'six-party-talks'))),
  );
});
