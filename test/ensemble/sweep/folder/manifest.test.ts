import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shardSpan } from '../../../../src/ensemble/sweep/folder/manifest.js';

const until = { metric: 'agreement', width: 0.1 };
const experiments = fc.record({
  cells: fc.integer({ min: 1, max: 1e6 }),
  replicates: fc.integer({ min: 1, max: 1e6 }),
  of: fc.integer({ min: 1, max: 99 }),
  early: fc.boolean(),
});

test('shards are all runs, each once, about as many each, and hold whole cells if they may end early', () => {
  fc.assert(
    fc.property(experiments, ({ cells, replicates, of, early }) => {
      const total = cells * replicates;
      const header = { total, replicates, ...(early && { until }) };
      const spans = Array.from({ length: of }, (_, at) => shardSpan(header, { index: at + 1, of }));
      const unit = early ? replicates : 1;
      let end = 0;
      for (const { from, to } of spans) {
        expect([from, from % unit, to % unit]).toEqual([end, 0, 0]);
        expect(Math.abs(to - from - total / of)).toBeLessThan(unit + 1);
        end = to;
      }
      expect(end).toBe(total);
    }),
  );
});
