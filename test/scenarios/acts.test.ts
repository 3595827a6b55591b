import { describe, expect, test } from 'vitest';
import { metricsOf } from '../../src/analysis/index.js';
import { loadScenario, saveScenario } from '../../src/files/index.js';
import { perturbed } from '../../src/history/backtest/perturbed.js';
import { structureOnly } from '../../src/history/backtest/structureOnly.js';
import { changeScenario, checkScenario, scenarioHash } from '../../src/scenario/index.js';
import { base, december2003, scenarios } from '../../src/scenarios/index.js';
import { runTalks } from '../../src/talks/index.js';

describe.each(Object.entries(scenarios))('governments act in %s', (_, scenario) => {
  test('all six, in a file as well', () => {
    expect(new Set(scenario.dynamics!.conduct!.actions.map(({ party }) => party)).size).toBe(6);
    expect(scenarioHash(loadScenario(saveScenario(scenario)))).toBe(scenarioHash(scenario));
  });

  test('months end the talks, never rounds', () => {
    const { rounds, months } = scenario.horizon;
    expect(rounds * Math.min(...scenario.dynamics!.gapDays)).toBeGreaterThan(months! * 30.4375);
    const { outcome } = runTalks(scenario, { seed: 'months' });
    if (outcome.kind !== 'collapse' && outcome.kind !== 'settlement') {
      expect(outcome.day).toBeGreaterThanOrEqual(months! * 30.4375);
    }
  });
});

test('gaps are drawn without the two spells: those are boycotts, which have to come out', () => {
  expect(december2003.dynamics!.gapDays.filter((days) => days > 300)).toEqual([]);
  const held = metricsOf(december2003).find(({ name }) => name === 'held.boycott')!;
  const days = Array.from(
    { length: 12 },
    (_, n) => held.of(runTalks(december2003, { seed: `spell-${n}` })) as number,
  );
  expect(Math.max(...days)).toBeGreaterThan(120);
});

describe('in the back-test', () => {
  test('structure only keeps what governments can do, of the base, and the horizon', () => {
    const conduct = { actions: { test: { rate: 9 } } };
    const judged = changeScenario(december2003, { dynamics: { conduct }, horizon: { months: 50 } });
    const bare = structureOnly(judged);
    expect(bare.dynamics!.conduct).toEqual(base.dynamics!.conduct);
    expect(bare.horizon).toEqual(judged.horizon);
    expect(checkScenario({ ...bare })).toEqual([]);
  });

  test('draws move the rate of every action, by half of itself at most', () => {
    const drawn = perturbed(december2003, 'rates').dynamics!.conduct!.actions;
    const shares = drawn.map(({ rate }, n) => rate / december2003.dynamics!.conduct!.actions[n]!.rate);
    expect(new Set(shares).size).toBe(shares.length);
    for (const share of shares) expect(Math.abs(share - 1)).toBeLessThanOrEqual(0.5);
  });
});
