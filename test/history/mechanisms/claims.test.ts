import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ablate, type AblationVerdict } from '../../../src/analysis/index.js';
import { mechanismRegister, registeredMechanisms } from '../../../src/history/index.js';
import { armOf } from '../../../src/history/mechanisms/registered.js';

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
    ...['C1', 'C2', 'C9', 'C19', 'C20', 'C21', 'C22', 'C25', 'C26', 'C28'],
  ]);
});

// Effects that a few pairs show. The others are held by the first seeds of the whole table, which are played again.
test.each([
  ['C5', 'attendance'],
  ['C8', 'dismantleFirst'],
  ['C12', 'mandate'],
  ['C13', 'phasing'],
  ['C14', 'hungerLevel'],
  ['C18', 'term'],
])('%s, %s: switched off, its effect is gone', async (claim, id) => {
  const mechanism = registeredMechanisms().find((each) => each.id === id)!;
  expect(registered.find(([name]) => name === id)![1].claims).toContain(claim);
  const { rows: found } = await ablate(armOf(mechanism.arm), {
    mechanisms: [mechanism],
    seeds: 12,
    seed: 'effects',
  });
  const { effect } = found[0]!;
  expect(Math.sign(effect!)).toBe(mechanism.registered!.sign === 'raises' ? 1 : -1);
});
