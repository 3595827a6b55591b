import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { AblationVerdict } from '../../../src/analysis/index.js';
import { mechanismRegister } from '../../../src/history/index.js';

interface Stored {
  readonly rows: Readonly<Record<string, { readonly verdict: AblationVerdict }>>;
}

const file = new URL('../../../docs/mechanisms.json', import.meta.url);
const { rows } = JSON.parse(readFileSync(file, 'utf8')) as Stored;
const { sections, apart } = mechanismRegister;
const registered = Object.values(sections).flatMap((section) => Object.entries(section));

test('every claim is registered or stands apart, and from which of them nothing follows is said', () => {
  const named = registered.flatMap(([, { claims }]) => claims);
  const claims = Array.from({ length: 28 }, (_, k) => `C${k + 1}`);
  expect(claims.filter((claim) => !named.includes(claim) && !(claim in apart))).toEqual([]);
  const follows = new Set(
    registered.flatMap(([id, { claims: of }]) => (rows[id]?.verdict === 'alive' ? of : [])),
  );
  // A miss that is told: docs/mechanisms.md has the figures.
  expect(claims.filter((claim) => !follows.has(claim) && !(claim in apart))).toEqual([
    ...['C1', 'C2', 'C9', 'C19', 'C23', 'C25', 'C26'],
  ]);
});
