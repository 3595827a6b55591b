import { describe, expect, test } from 'vitest';
import { metricsOf } from '../../src/analysis/index.js';
import { loadScenario, saveScenario } from '../../src/files/index.js';
import { perturbed } from '../../src/history/backtest/perturbed.js';
import { structureOnly } from '../../src/history/backtest/structureOnly.js';
import { changeScenario, checkScenario, scenarioHash, unsourcedNumbers } from '../../src/scenario/index.js';
import { base, december2003, scenarios, withActs, withRecordedEvents } from '../../src/scenarios/index.js';
import { runTalks } from '../../src/talks/index.js';

const decided = ['provocation', 'nuclearShock', 'hawksVeto', 'usReview', 'financialMeasure'];

describe.each(Object.entries(scenarios))('governments act in %s', (_, scenario) => {
  const acting = withActs(scenario);

  test('a valid scenario, every number with its source, in a file as well', () => {
    expect(checkScenario({ ...acting })).toEqual([]);
    expect(unsourcedNumbers(acting)).toEqual([]);
    expect(scenarioHash(loadScenario(saveScenario(acting)))).toBe(scenarioHash(acting));
  });

  test('nothing that a government decides comes by chance, and all else as before', () => {
    const { conduct, hazards, ...dynamics } = acting.dynamics!;
    const { hazards: before, ...others } = scenario.dynamics!;
    expect(hazards).toEqual(before.filter(({ id }) => !decided.includes(id)));
    expect(dynamics).toEqual(others);
    expect(new Set(conduct!.actions.map(({ party }) => party)).size).toBe(6);
    const { sources: _, horizon: __, dynamics: ___, ...rest } = acting;
    expect(rest).toEqual(Object.fromEntries(Object.keys(rest).map((key) => [key, scenario[key as 'name']])));
  });

  test('months end the talks, never rounds', () => {
    const { rounds, months } = acting.horizon;
    expect(rounds * Math.min(...acting.dynamics!.gapDays)).toBeGreaterThan(months! * 30.4375);
    const { outcome } = runTalks(acting, { seed: 'months' });
    if (outcome.kind !== 'collapse' && outcome.kind !== 'settlement') {
      expect(outcome.day).toBeGreaterThanOrEqual(months! * 30.4375);
    }
  });

  test('twice is once; the recorded world brings nothing of what they do themselves', () => {
    expect(withActs(acting)).toEqual(acting);
    expect(withRecordedEvents(acting)).toEqual(acting);
  });
});

test('to the end of 2008, a year at least, or to a date of one’s own', () => {
  const months = Object.values(scenarios).map((scenario) => [
    scenario.name,
    withActs(scenario).horizon.months,
  ]);
  expect(Object.fromEntries(months)).toEqual({
    december2003: 61,
    september2005: 40,
    february2007: 23,
    december2008: 12,
  });
  expect(withActs(december2003, { until: '2009-12-31' }).horizon.months).toBe(73);
});

test('gaps are drawn without the two spells: those are boycotts, which have to come out', () => {
  const acting = withActs(december2003);
  expect(acting.dynamics!.gapDays.filter((days) => days > 300)).toEqual([]);
  const held = metricsOf(acting).find(({ name }) => name === 'held.boycott')!;
  const days = Array.from(
    { length: 12 },
    (_, n) => held.of(runTalks(acting, { seed: `spell-${n}` })) as number,
  );
  expect(Math.max(...days)).toBeGreaterThan(120);
});

describe('in the back-test', () => {
  test('structure only keeps what governments can do, of the base, and the horizon', () => {
    const acting = withActs(december2003);
    const judged = changeScenario(acting, { dynamics: { conduct: { actions: { test: { rate: 9 } } } } });
    const bare = structureOnly(judged);
    expect(bare.dynamics!.conduct).toEqual(acting.dynamics!.conduct);
    expect(bare.horizon).toEqual(acting.horizon);
    expect(bare.dynamics!.hazards.map(({ id }) => id)).toEqual(
      base.dynamics!.hazards.map(({ id }) => id).filter((id) => !decided.includes(id)),
    );
    expect(checkScenario({ ...bare })).toEqual([]);
  });

  test('draws move the rate of every action, by half of itself at most', () => {
    const acting = withActs(december2003);
    const drawn = perturbed(acting, 'rates').dynamics!.conduct!.actions;
    const shares = drawn.map(({ rate }, n) => rate / acting.dynamics!.conduct!.actions[n]!.rate);
    expect(new Set(shares).size).toBe(shares.length);
    for (const share of shares) expect(Math.abs(share - 1)).toBeLessThanOrEqual(0.5);
  });
});

test('without dynamics nothing changes', () => {
  const { dynamics: _, sources: __, ...plain } = december2003;
  expect(withActs(plain)).toBe(plain);
});
