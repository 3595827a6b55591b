import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { rooms } from '../../eslint/rooms.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(`${root}docs/architecture.md`, 'utf8');

test('the map has every room, in the order of imports', () => {
  const told = [...page.matchAll(/^\| `(\w+)` +\| /gm)].map(([, room]) => room);
  expect(told).toEqual(rooms);
  expect(readdirSync(`${root}src`).filter((name) => !name.includes('.'))).toEqual([...rooms].sort());
});

test('what the map names is there', () => {
  const paths = [...page.matchAll(/`((?:src|test|docs|scripts|eslint|\w+)\/[\w*./]*)`/g)].map(
    ([, path]) => path!,
  );
  expect(paths.length).toBeGreaterThan(40);
  const isThere = (path: string) => existsSync(`${root}${path}`) || existsSync(`${root}src/${path}`);
  const missing = paths.filter((path) =>
    path.includes('*')
      ? readdirSync(`${root}src/${path.slice(0, path.lastIndexOf('/'))}`).length === 0
      : !isThere(path) && !readdirSync(`${root}src`).some((room) => existsSync(`${root}src/${room}/${path}`)),
  );
  expect(missing).toEqual([]);
});
