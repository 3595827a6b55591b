import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tmpdir } from 'node:os';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blocksOf } from '../../docs/snippets.js';

// The declarations of docs/property-testing.md against the built types, as a user's compiler reads them: with the types of
// the library, vitest and jest checked too.
const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'six-party-matchers-'));
const page = readFileSync(join(root, 'docs/property-testing.md'), 'utf8');
const declarations = blocksOf(page, 'ts').filter((block) => block.includes('FormulaMatcher'));

beforeAll(() => {
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  symlinkSync(root, join(modules, 'six-party-talks'));
  for (const name of ['vitest', 'expect', 'fast-check', '@types'])
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What the compiler has against a test of a user with a declaration of the page. */
function complaints(declaration: string, head: string, types: string[]): string[] {
  const file = join(folder, 'claim.test.ts');
  const body = `
    import { december2003, runTalks } from 'six-party-talks';
    import { agreed, eventually, temporalMatchers } from 'six-party-talks/testing';
    expect.extend(temporalMatchers);
    const run = runTalks(december2003, { seed: '8' });
    expect(run).toSatisfyFormula(eventually(agreed()));
    expect(run).not.toSatisfyFormula(eventually(agreed()), { per: 'event' });
    // @ts-expect-error -- no formula
    expect(run).toSatisfyFormula('agreed');
    // @ts-expect-error -- no such matcher
    expect(run).toSatisfyFormulas(eventually(agreed()));
  `;
  writeFileSync(file, `${head}\n${body}`);
  writeFileSync(join(folder, 'matchers.d.ts'), declaration);
  const program = ts.createProgram([file, join(folder, 'matchers.d.ts')], {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    types,
    typeRoots: [join(root, 'node_modules/@types')],
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file: where, messageText }) =>
        `${where?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
}

test.each([
  {
    name: 'vitest',
    mark: "declare module 'vitest'",
    head: "import { expect } from 'vitest';",
    types: ['node'],
  },
  { name: 'jest with its global types', mark: 'namespace jest', head: '', types: ['node', 'jest'] },
  {
    name: 'jest with imports',
    mark: "declare module 'expect'",
    head: "import { expect } from 'expect';", // what @jest/globals hands on
    types: ['node'],
  },
])('the declaration for $name compiles, and does what it says', ({ mark, head, types }) => {
  const [declaration, ...others] = declarations.filter((block) => block.includes(mark));
  expect(others).toEqual([]);
  expect(complaints(declaration!, head, types)).toEqual([]);
});

test('the compiler would say so if one did not', () => {
  const clash = `import 'vitest';
    declare module 'vitest' { interface Assertion<T = any> { toSatisfy: (formula: string) => void } }`;
  expect(complaints(clash, "import { expect } from 'vitest';", ['node']).join('\n')).toContain('Assertion');
});
