import { expect, test } from 'vitest';
import { loadScenario, saveScenario } from '../../src/files/index.js';
import { scenarioHash } from '../../src/scenario/index.js';
import { scenarios } from '../../src/scenarios/index.js';
import { runTalks } from '../../src/talks/index.js';

test.each(Object.keys(scenarios).flatMap((name) => [[name, 'yaml'] as const, [name, 'json'] as const]))(
  '%s, saved as %s, loads as it was',
  (name, format) => {
    const scenario = scenarios[name]!;
    const text = saveScenario(scenario, { format });
    const loaded = loadScenario(text, { file: `${name}.${format}` });
    expect(JSON.parse(JSON.stringify(loaded))).toEqual(JSON.parse(JSON.stringify(scenario)));
    expect(scenarioHash(loaded)).toBe(scenarioHash(scenario));
    if (format === 'json') expect(JSON.parse(text)).toMatchObject({ name });
  },
);
