import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { mechanismsPage } from '../../scripts/mechanisms-page.mjs';
import { judged, type Effect } from '../../src/analysis/index.js';
import { mechanismRegister } from '../../src/history/index.js';

interface Stored {
  readonly rows: Readonly<Record<string, Effect & { readonly adjusted: number; readonly verdict: string }>>;
}

const file = (name: string) => fileURLToPath(new URL(`../../docs/${name}`, import.meta.url));
const stored = (name: string) => JSON.parse(readFileSync(file(name), 'utf8')) as Stored;
const [now, before] = [stored('mechanisms.json'), stored('mechanisms-before.json')];

test('the page is what register and stored results say; if not, npm run mechanisms -- --page', async () => {
  const page = (mechanismsPage as (...given: unknown[]) => string)(mechanismRegister, now, before);
  const text = await format(page, { ...(await resolveConfig(file('mechanisms.md'))), parser: 'markdown' });
  expect(readFileSync(file('mechanisms.md'), 'utf8')).toBe(text);
});

test('verdicts are those of the whole table, by what was registered', () => {
  const entries = Object.assign({}, ...Object.values(mechanismRegister.sections)) as Record<
    string,
    (typeof mechanismRegister.sections)[string][string]
  >;
  for (const { rows } of [now, before]) {
    // Hazards that acts have taken the place of stand in the table before only: their p counts, their sign is gone.
    const judgements = judged(
      Object.entries(rows).map(([id, effect]) => {
        const { sign, measure } = entries[id] ?? { sign: 'either', measure: 'substance' };
        return { effect, sign, band: mechanismRegister.measures[measure]!.band };
      }),
    );
    const told = Object.entries(rows).map(([id, row], n) => ({ id, row, judgement: judgements[n] }));
    const known = told.filter(({ id }) => id in entries);
    expect(told.length - known.length).toBeLessThanOrEqual(5);
    for (const { id, row, judgement } of known)
      expect([id, judgement]).toEqual([id, { adjusted: row.adjusted, verdict: row.verdict }]);
  }
});
