import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../src/files/index.js';
import { dealLevels, promisedMonths, unsourcedNumbers } from '../../src/scenario/index.js';
import { replay, runTalks } from '../../src/talks/index.js';
import type { Talks } from '../../src/talks/index.js';

const folder = new URL('../../examples/second-model/', import.meta.url);
const load = (name: string): Talks =>
  loadScenario(readFileSync(new URL(`${name}.yaml`, folder), 'utf8'), { file: `${name}.yaml` }) as Talks;

describe.each(['december2003', 'september2005', 'february2007', 'december2008'])('%s', (name) => {
  const talks = load(name);

  test('is a scenario whose every number has a source or says that it is a judgement', () => {
    expect(talks.schedule).toMatchObject({ floor: true, commitment: { onward: true, nextLevel: true } });
    expect(unsourcedNumbers(talks)).toEqual([]);
  });

  test('no draft goes behind what stands, promises more than its term, or is an oral plan', () => {
    const { issues, schedule } = talks;
    const place = (id: string): number => issues.findIndex((issue) => issue.id === id);
    let drafts = 0;
    let plans = 0;
    for (let n = 0; n < 6; n++) {
      const { trace } = runTalks(talks, { seed: `second-${n}` });
      trace.events.forEach((event, at) => {
        if (event.type !== 'moved' || event.move.kind !== 'propose') return;
        const { deal } = event.move;
        const { levels, terms, agreements } = replay(trace, { events: at }).public;
        const { commitment, form } = dealLevels(talks, deal);
        drafts += 1;
        if (commitment! >= 1) expect(form).toBe(1);
        issues.forEach(({ obligation }, k) => {
          if (!obligation) return;
          expect(deal[k]).toBeGreaterThanOrEqual(levels[k]!);
          if (commitment !== 2 || agreements.some(({ status }) => status === 'standing')) return;
          plans += 1;
          const order = deal[place(schedule!.sequencing.issue)]!;
          const months = promisedMonths(talks, order, k, levels[k]!, deal[k]!);
          expect(deal[k]! <= levels[k]! + 1 || months <= terms![2]!).toBe(true);
        });
      });
    }
    expect(drafts).toBeGreaterThan(name === 'december2008' ? 0 : 10);
    // In September 2005 there are statements, and hardly a plan.
    if (name !== 'september2005') expect(plans).toBeGreaterThan(0);
  });
});
