import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkScenario } from '../../src/scenario/index.js';
import { openTalks, runTalks } from '../../src/talks/index.js';
import type { Move, OutcomeKind } from '../../src/talks/index.js';
import { scenarios, seeds, talks } from './arbitraries.js';
import { eventTypes } from './eventTypes.js';

test('every generated scenario is valid', () => {
  fc.assert(
    fc.property(scenarios, (scenario) => {
      expect(checkScenario({ ...scenario })).toEqual([]);
    }),
    { numRuns: 150, seed: 1 },
  );
});

test('generated talks reach every type of event, and every kind of outcome', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(talks, seeds, (generated, seed) => {
      const { outcome, trace } = runTalks(generated, { seed });
      seen.add(`outcome ${outcome.kind}`);
      const branch = openTalks(generated, { seed }).fork(1, { seed: 'another' });
      if (generated.dynamics && generated.horizon.rounds > 1) branch.inject({ label: 'news', effects: [] });
      if (branch.toAct !== null) branch.intervene({ kind: 'setMandate', party: branch.toAct, mandate: 0.5 });
      for (const event of [...trace.events, ...branch.trace.events]) {
        seen.add(event.type);
        if (event.type === 'moved') seen.add(`move ${event.move.kind}`);
        if (event.type === 'agreementEnded') seen.add(`agreement ${event.status}`);
        if (event.type === 'plenaryEnded') seen.add(`plenary ${event.reason}`);
        if (event.type === 'agreed' && event.supersedes.length > 0) seen.add('agreement superseded');
        if (event.type === 'agreed' && Object.keys(event.optOuts).length > 0) seen.add('opt-out');
      }
    }),
    { numRuns: 400, seed: 4 },
  );
  const kinds: Record<`move ${Move['kind']}` | `outcome ${OutcomeKind}`, true> = {
    'move signal': true,
    'move consult': true,
    'move propose': true,
    'move accept': true,
    'move object': true,
    'move walkOut': true,
    'move close': true,
    'move implement': true,
    'move act': true,
    'outcome settlement': true,
    'outcome partial': true,
    'outcome inconclusive': true,
    'outcome collapse': true,
  };
  const ends = ['closed', 'walkedOut', 'lastReading', 'deadline'].map((reason) => `plenary ${reason}`);
  const fates = ['agreement completed', 'agreement broken', 'agreement superseded', 'opt-out'];
  const wanted = [...eventTypes, ...Object.keys(kinds), ...ends, ...fates];
  expect(wanted.filter((type) => !seen.has(type))).toEqual([]);
}, 60_000);
