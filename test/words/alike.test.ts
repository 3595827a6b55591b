import fc from 'fast-check';
import { expect, test } from 'vitest';
import { account } from '../../src/report/index.js';
import { runTalks } from '../../src/talks/index.js';
import type { Talks } from '../../src/talks/index.js';
import { attended, evaluate, level } from '../../src/testing/index.js';
import { seeds, talks } from '../talks/arbitraries.js';

/** Parties that say by a label, a short name or a capital what they are called, and issues with labels. */
const named: fc.Arbitrary<Talks> = fc
  .tuple(talks, fc.infiniteStream(fc.constantFrom('label', 'short', 'capital')))
  .map(([generated, says]) => ({
    ...generated,
    parties: generated.parties.map((party, k) => {
      const { value } = says.next();
      return {
        ...party,
        label: `Delegation ${k}`,
        ...(value !== 'label' && { short: `the ${k}th side` }),
        ...(value === 'capital' && { capital: `Capital ${k}` }),
      };
    }),
    issues: generated.issues.map((issue, k) => ({ ...issue, label: `Question ${k}` })),
  }));

/** An account or a reason on one line. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

test('the account and the reason of a claim call every party, issue and option alike', () => {
  const seen = { parties: 0, plainOptions: 0, datedOptions: 0 };
  fc.assert(
    fc.property(named, seeds, (scenario, seed) => {
      const run = runTalks(scenario, { seed });
      const told = oneLine(account(run));
      for (const { id } of scenario.parties) {
        const { reason } = evaluate(attended(id), run);
        const [, party] = /: (.+) (?:came|did not come) to the session$/.exec(reason)!;
        expect(told).toContain(party);
        expect(party).not.toBe(id);
        seen.parties += 1;
      }
      for (const event of run.trace.events) {
        if (event.type !== 'agreed') continue;
        for (const [k, { id }] of scenario.issues.entries()) {
          if (event.deal[k] === 0) continue;
          const { reason } = evaluate(level(id).atLeast(event.deal[k]!), run);
          const [, issue, option] = new RegExp(
            `: at the end of the round (.+) stood at .*\\b${event.deal[k]!} \\((.+)\\)$`,
          ).exec(reason)!;
          expect(told).toContain(`${issue!}: ${option!}`);
          seen[scenario.dynamics ? 'datedOptions' : 'plainOptions'] += 1;
        }
      }
    }),
    { numRuns: 60, seed: 3 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
});
