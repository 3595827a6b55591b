import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadScenario } from '../../src/files/index.js';
import { account } from '../../src/report/index.js';
import { runTalks, textWarnings, type Talks } from '../../src/talks/index.js';

const file = new URL('../../examples/fisheries.yaml', import.meta.url);
const fisheries = loadScenario(readFileSync(file, 'utf8'), { file: 'fisheries.yaml' }) as Talks;
const place = (id: string): number => fisheries.issues.findIndex((issue) => issue.id === id);

test('every text keeps to the rules that the page explains, and no red line is broken', () => {
  expect(textWarnings(fisheries)).toEqual([]);
  let signed = 0;
  for (let n = 0; n < 4; n++) {
    const { trace } = runTalks(fisheries, { seed: `fish ${n}` });
    for (const event of trace.events) {
      if (event.type === 'agreed') {
        signed += 1;
        expect(event.deal[place('watch')]).toBe(1); // the fleet takes nobody on board
      }
      if (event.type !== 'moved' || event.move.kind !== 'propose') continue;
      const level = (id: string): number => (event.move.kind === 'propose' ? event.move.deal[place(id)]! : 0);
      expect(level('binding')).toBe(2); // the Bergen principles stand
      expect(level('form')).toBe(1);
      expect(level('watch')).toBeGreaterThanOrEqual(1); // a plan is watched
      expect(level('cuts')).toBeGreaterThanOrEqual(1); // a tenth is cut already
    }
  }
  expect(signed).toBeGreaterThan(0);
  expect(account(runTalks(fisheries, { seed: 'fish 0' }))).toMatch(/In force\n {2}The Bergen principles/);
});
