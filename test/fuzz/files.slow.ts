import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadExperiment } from '../../src/ensemble/index.js';
import {
  galleryGame,
  galleryNames,
  loadScenario,
  saveScenario,
  starterScenario,
} from '../../src/files/index.js';
import { account } from '../../src/report/index.js';
import { scenarioHash } from '../../src/scenario/index.js';
import { scenarios } from '../../src/scenarios/index.js';
import { runTalks, verifyTrace, type Talks } from '../../src/talks/index.js';
import { mutatedText } from './mutatedText.js';
import { expectCleanPrototypes, givenOrRefused, type Tally } from './refusal.js';

const games = [starterScenario('lake'), ...galleryNames.map(galleryGame)];
const dated = Object.values(scenarios).map((scenario) => saveScenario(scenario));

/** Whether to play it takes little time: a mutation may turn ten rounds into a thousand million. */
function isShort({ protocol, horizon, parties }: Talks): boolean {
  const readings = protocol.kind === 'saop' ? protocol.rounds : protocol.drafts;
  return readings * parties.length <= 2000 && horizon.rounds <= 60;
}

/** Plays it, tells it, checks the trace, and saves and loads it again. */
function expectWhole(scenario: Talks): void {
  const { trace } = runTalks(scenario, { seed: '1' });
  expect(account(trace).length).toBeGreaterThan(0);
  verifyTrace(trace);
  expect(scenarioHash(loadScenario(saveScenario(scenario)))).toBe(scenarioHash(scenario));
}

test.each([
  ['games', games, 2400, 1],
  ['dated scenarios', dated, 240, 8],
] as const)('scenario files, mutated: %s', { timeout: 300_000 }, async (_, bases, count, step) => {
  const tally: Tally = { refused: 0, accepted: 0 };
  let played = 0;
  for (let n = 0; n < count; n++) {
    const text = mutatedText(bases[n % bases.length]!, n);
    const codes = ['invalid-file', 'invalid-scenario'] as const;
    const scenario = await givenOrRefused(() => loadScenario(text, { file: 'my.yaml' }), codes, tally);
    if (scenario === undefined || !isShort(scenario) || tally.accepted % step !== 0) continue;
    expectWhole(scenario);
    played += 1;
  }
  expectCleanPrototypes();
  expect(tally.refused).toBeGreaterThan(count / 4);
  expect(played).toBeGreaterThan(count / 20 / step);
});

test('experiment files, mutated', { timeout: 300_000 }, async () => {
  const folder = new URL('../../examples/', import.meta.url);
  const names = readdirSync(new URL('games/', folder)).filter((name) => name.endsWith('.sweep.yaml'));
  const bases = ['experiment.yaml', ...names.map((name) => `games/${name}`)].map((name) =>
    readFileSync(new URL(name, folder), 'utf8'),
  );
  const scenarioOf = (name: string): Talks =>
    scenarios[name as keyof typeof scenarios] ??
    loadScenario(galleryGame(/(\w+)\.yaml$/.exec(name)?.[1] ?? name));
  const tally: Tally = { refused: 0, accepted: 0 };
  for (let n = 0; n < 600; n++) {
    const text = mutatedText(bases[n % bases.length]!, n);
    const codes = ['invalid-file', 'invalid-option', 'invalid-scenario'] as const;
    await givenOrRefused(() => loadExperiment(text, { file: 'my.yaml', scenarioOf }), codes, tally);
  }
  expectCleanPrototypes();
  expect(tally.refused).toBeGreaterThan(150);
  expect(tally.accepted).toBeGreaterThan(30);
});
