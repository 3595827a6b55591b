import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Component {
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly unknown[];
  readonly components?: readonly Component[];
}

interface Locked {
  readonly version: string;
  readonly dev?: boolean;
  readonly peer?: boolean;
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')) as unknown;

function allOf(components: readonly Component[]): Component[] {
  return components.flatMap((one) => [one, ...allOf(one.components ?? [])]);
}

test('the bill of materials names every package that a user gets, as the lock file has it, with a license', () => {
  const { metadata, components } = read('docs/sbom.cdx.json') as {
    readonly metadata: { readonly component: Component };
    readonly components: readonly Component[];
  };
  const { packages } = read('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> };
  const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 13);
  const locked = Object.entries(packages)
    .filter(([path, { dev, peer }]) => path !== '' && dev !== true && peer !== true)
    .map(([path, { version }]) => `${nameOf(path)}@${version}`);
  const told = allOf(components);
  const names = told.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`);
  expect(names.sort(), 'npm run sbom').toEqual(locked.sort());
  expect(told.filter(({ licenses = [] }) => licenses.length === 0)).toEqual([]);
  expect(metadata.component.version).toBe(packages['']!.version);
});
