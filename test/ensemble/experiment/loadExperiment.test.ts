import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { experimentHash, loadExperiment, pointAt, scenarioAt } from '../../../src/ensemble/index.js';
import { isSixPartyError, SixPartyError } from '../../../src/scenario/index.js';
import { edited, failureOf, load, scenarioOf, small } from './experimentText.js';

describe('what is read', () => {
  test('everything that is left out has its default', async () => {
    const experiment = await load('name: one\nscenario: lake\nseeds: 3\n');
    expect({ ...experiment, policies: experiment.policies.map(({ name }) => name) }).toEqual({
      name: 'one',
      title: 'one',
      policies: ['asIs'],
      factors: [],
      design: { kind: 'factorial', levels: [] },
      points: 1,
      replicates: 3,
      seed: '1',
      paired: true,
      metrics: ['outcome'],
      total: 3,
    });
    expect(pointAt(experiment, 2)).toEqual({
      index: 2,
      policy: 'asIs',
      point: 0,
      replicate: 2,
      seed: '1/p0/2',
      parameters: {},
    });
  });

  test('the example', async () => {
    const file = new URL('../../../examples/experiment.yaml', import.meta.url);
    const experiment = await loadExperiment(readFileSync(file, 'utf8'), { scenarioOf });
    expect([experiment.points, experiment.total]).toEqual([9, 360]);
    const { parties, schedule, agents } = scenarioAt(experiment, 'phased', 7);
    expect(parties.find(({ id }) => id === 'DPRK')!.trust!.US).toBe(0.4);
    expect(schedule!.verification!.deterrence).toEqual([0, 0.1, 0.3, 0.6, 0.6]);
    expect(agents.US!.name).toBe('phasedConcessions');
  });

  test('levels: a list, equal steps, whole steps, texts', async () => {
    const experiment = await load(
      edited(
        ['[0, 0.2]', '{ paths: [parties.A.noDeal], levels: [0.3, 0.1] }'],
        ['parties.A.noDeal', 'floor'],
        ['{ min: 0.1, max: 0.5, levels: 3 }', '{ min: 0.1, max: 0.9, levels: 4 }'],
        ['design', '  protocol.rounds: { min: 2, max: 9, step: 3 }\n  agents.B: [linear, conceder]\ndesign'],
        ['  tough: { agents: { B: hardliner } }\n', ''],
      ),
    );
    expect(experiment.factors.map(({ levels }) => (levels.kind === 'list' ? levels.values : levels))).toEqual(
      [
        [0.3, 0.1],
        [0.1, 0.366666666667, 0.633333333333, 0.9],
        [2, 5, 8],
        ['linear', 'conceder'],
      ],
    );
    expect(scenarioAt(experiment, 'asIs', 47).agents.B!.name).toBe('conceder');
  });

  test('a range takes the levels of the design; Latin hypercube and Sobol sequence fill it', async () => {
    const range = '{ min: 0.1, max: 0.5 }';
    const factorial = await load(
      edited(['{ min: 0.1, max: 0.5, levels: 3 }', range], ['factorial', '{ kind: factorial, levels: 5 }']),
    );
    expect(factorial.points).toBe(10);
    expect(pointAt(factorial, 24).parameters['agents.A.parameters.e']).toBe(0.4);
    for (const kind of ['latinHypercube', 'sobol']) {
      const experiment = await load(
        edited(['{ min: 0.1, max: 0.5, levels: 3 }', range], ['factorial', `{ kind: ${kind}, points: 16 }`]),
      );
      const points = Array.from({ length: 16 }, (_, point) => pointAt(experiment, 8 * point).parameters);
      const slices = points.map((point) =>
        Math.floor(((point['agents.A.parameters.e'] as number) - 0.1) * 40 + 1e-9),
      );
      expect(slices.sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, slice) => slice));
      expect(points.filter((point) => point['parties.A.noDeal'] === 0.2)).toHaveLength(8);
    }
  });

  test('a design that lists its points', async () => {
    const [before] = small.split('factors:');
    const text = `${before!}design: { kind: list, points: [{ parties.A.noDeal: 0.1, protocol.rounds: 3 }, { protocol.rounds: 9, parties.A.noDeal: 0 }] }\nseeds: 2\n`;
    const experiment = await load(text);
    expect(pointAt(experiment, 7).parameters).toEqual({ 'parties.A.noDeal': 0, 'protocol.rounds': 9 });
    expect(await failureOf(text.replace('{ protocol.rounds: 9,', '{ protocol.round: 9,'))).toEqual([
      'invalid-option',
      expect.stringMatching(
        /^my.yaml:6:79 design.points\[1\]\["protocol.rounds"\]: Expected a number, a text/,
      ),
      expect.stringMatching(
        /^my.yaml:6:81 .*a factor that the first point has.*Did you mean "protocol.rounds"\?$/,
      ),
    ]);
    expect(await failureOf(text.replace('rounds: 9', 'rounds: -9'))).toEqual([
      'invalid-option',
      expect.stringMatching(
        /^my.yaml:6:79 design.points\[1\]: Policy asIs cannot be played at point 1 \(.*-9/,
      ),
    ]);
  });

  test('JSON as well', async () => {
    const text = JSON.stringify({ name: 'j', scenario: 'lake', seeds: { count: 2, paired: false } });
    const experiment = await loadExperiment(text, { file: 'j.json', scenarioOf });
    expect(pointAt(experiment, 1).seed).toBe('1/asIs/p0/1');
  });
});

test('a seed that is a whole number is its own text', async () => {
  const seeds = (seed: string): string => `name: one\nscenario: lake\nseeds: { count: 2, seed: ${seed} }\n`;
  const experiment = await load(seeds('2003'));
  expect(pointAt(experiment, 1)).toEqual(pointAt(await load(seeds('"2003"')), 1));
  expect(experiment.seed).toBe('2003');
  const design = (seed: string): string =>
    `${seeds('1')}factors: { parties.A.noDeal: { min: 0, max: 0.5 } }\ndesign: { kind: latinHypercube, points: 4, seed: ${seed} }\n`;
  expect((await load(design('7'))).design).toEqual((await load(design('"7"'))).design);
});

describe('what is refused', () => {
  test('all mistakes at once, in the order of the file, each with its place', async () => {
    const text = edited(
      ['name: small', 'nam: small'],
      ['hardliner', 'hardlinr'],
      ['parties.A.noDeal', 'parties.C.noDeal'],
      ['parameters.e', 'parameters.ee'],
      ['seeds: 4', 'seeds: { count: 0, seed: 1.5, pared: true }'],
      ['rounds, outcome]', 'round]\nuntil: { metric: rounds, width: 2 }'],
    );
    expect(await failureOf(text)).toEqual([
      'invalid-option',
      expect.stringMatching(/^my.yaml:1:1 nam: .*Did you mean "name"\?$/),
      expect.stringMatching(/^my.yaml:1:1 name: Expected an id.* found nothing\.$/),
      expect.stringMatching(/^my.yaml:5:25 policies.tough.agents.B: .*Did you mean "hardliner"\?$/),
      expect.stringMatching(
        /^my.yaml:7:3 factors\["parties.C.noDeal"\]: The path .* leads nowhere: There is no "C"/,
      ),
      expect.stringMatching(/^my.yaml:8:3 factors\["agents.A.parameters.ee"\]: The path .* leads nowhere: /),
      expect.stringMatching(/^my.yaml:10:17 seeds.count: Expected a whole number from 1/),
      expect.stringMatching(/^my.yaml:10:26 seeds.seed: Expected a text.*Put it in quotes\.$/),
      expect.stringMatching(/^my.yaml:10:31 seeds.pared: .*Did you mean "paired"\?$/),
      expect.stringMatching(/^my.yaml:11:22 metrics\[1\]: .*Did you mean "rounds"\?$/),
      expect.stringMatching(/^my.yaml:12:18 until.metric: Expected one of the metrics .* yes or no/),
      expect.stringMatching(/^my.yaml:12:33 until.width: Expected a number > 0 and < 1, but found 2\.$/),
    ]);
  });

  test.each([
    [
      '[0, 0.2]',
      '[0, 3]',
      /^my.yaml:7:25 .*\[1\]: The scenario does not allow parties.A.noDeal = 3 under policy asIs:/,
    ],
    [
      '[0, 0.2]',
      '{ min: 0, max: 3, levels: 2 }',
      /^my.yaml:7:36 .*\.max: The scenario does not allow .* = 3 /,
    ],
    [
      '[0, 0.2]',
      '{ min: 0, max: 0.2 }',
      /design.levels: Expected the number of levels.*or levels beside min and max\.$/,
    ],
    ['[0, 0.2]', '{ min: 0.2, max: 0 }', /max: Expected a number > 0.2, the min/],
    ['[0, 0.2]', '{ min: 0, max: 1, step: 0.5 }', /step: Expected a whole number.*levels/],
    ['[0, 0.2]', '[0, 0]', /^my.yaml:7:25 .*each level once/],
    ['[0, 0.2]', '[]', /Expected a list of at least 1/],
    [
      '  parties.A.noDeal',
      '  trust',
      /factors.trust: Expected a dotted path.*give the factor a name and its paths/,
    ],
    [
      '  parties.A.noDeal: [0, 0.2]',
      '  rounds: { paths: [parties.A.noDeal], levels: [0] }',
      /a column of that name/,
    ],
    [
      '  parties.A.noDeal: [0, 0.2]',
      '  x: { paths: [parties.A.noDeal, parties.Z.noDeal], levels: [0] }',
      /factors.x.paths\[1\]: The path "parties.Z.noDeal" leads nowhere/,
    ],
    [
      '  parties.A.noDeal: [0, 0.2]',
      '  horizon.rounds.value: [0, 0.2]',
      /leads nowhere under policy asIs: There is no "value" under "horizon.rounds"/,
    ],
    [
      '{ agents: { B: hardliner } }',
      '{ parties: { A: { noDeal: 0.1 } } }',
      /^my.yaml:5:36 policies.tough.parties.A.noDeal: The factor "parties.A.noDeal" sets this at every point/,
    ],
    [
      '{ agents: { B: hardliner } }',
      '{ agents: { A: randomBidder } }',
      /"agents.A.parameters.e" leads nowhere under policy tough/,
    ],
    ['design: factorial', 'design: sobl', /^my.yaml:9:9 design: .*Did you mean "sobol"\?$/],
    ['design: factorial', 'design: { kind: sobol }', /design.points: Expected a whole number/],
    [
      'design: factorial',
      'design: { kind: sobol, points: 4, seed: x }',
      /design.seed: Expected one of kind, points, skip/,
    ],
    ['scenario: lake', 'scenario: 3', /^my.yaml:2:11 scenario: Expected a text.*quotes/],
    ['  tough', '  2nd', /policies\["2nd"\]: Expected an id/],
    ['metrics: [agreement, rounds, outcome]', 'metrics: []', /metrics: Expected a list of names/],
  ])('%s → %s', async (from, to, said) => {
    const [code, ...lines] = await failureOf(edited([from, to]));
    expect(code).toBe('invalid-option');
    expect(
      lines.some((line) => said.test(line)),
      lines.join('\n'),
    ).toBe(true);
  });

  test('levels that do not go together, though each does by itself', async () => {
    const factors = '  parties.A.flexibility: [0, 0.5]\n  parties.A.mandate: [0.6, 0.2]\n';
    const text = edited(['  parties.A.noDeal: [0, 0.2]\n', factors]);
    expect(await failureOf(text)).toEqual([
      'invalid-option',
      expect.stringMatching(
        /^my.yaml:10:9 design: Policy asIs cannot be played at point 9 \(parties.A.flexibility = 0.5, parties.A.mandate = 0.2, .*within the mandate/,
      ),
    ]);
  });

  test('a level that is allowed only together with the others is no mistake', async () => {
    const factors = '  parties.A.mandate: [0.6]\n  parties.A.flexibility: [0, 0.5]\n';
    expect((await load(edited(['  parties.A.noDeal: [0, 0.2]\n', factors]))).points).toBe(6);
  });

  test('many factors that lead nowhere: a hundred are told; far too many: that is told', async () => {
    const many = (count: number) =>
      failureOf(
        `name: many\nscenario: lake\nseeds: 1\nfactors:\n${Array.from({ length: count }, (_, i) => `  parties.A.mandate${i}: [0.1]\n`).join('')}`,
      );
    expect(await many(150)).toHaveLength(102);
    expect((await many(150)).at(-1)).toContain('These are the first 100 problems.');
    expect(await many(20_000)).toEqual([
      'invalid-option',
      expect.stringMatching(/^my.yaml:5:3 factors: Expected at most 200 factors, but found 20000\.$/),
    ]);
  });

  test('a text that is not YAML; a scenario that is not there', async () => {
    expect((await failureOf('name: [x'))[0]).toBe('invalid-file');
    const problem = {
      path: '',
      at: 'lake.yaml:3:1',
      code: 'missing',
      expected: 'x',
      received: 'y',
      hint: '',
    };
    const lost = (): never => {
      throw new SixPartyError('invalid-scenario', 'No.', [{ ...problem, code: 'missing', message: 'Gone.' }]);
    };
    await expect(loadExperiment(small, { file: 'my.yaml', scenarioOf: lost })).rejects.toThrow(
      'my.yaml:2:11 scenario: lake.yaml:3:1: Gone.',
    );
  });
});

test('the hash: what changes a row changes it, the title does not', async () => {
  const hash = async (text: string): Promise<string> => experimentHash(await load(text));
  const plain = await hash(small);
  expect(await hash(edited(['scenario', 'title: Other\nscenario']))).toBe(plain);
  for (const [from, to] of [
    ['small', 'other'],
    ['hardliner', 'linear'],
    ['0.2', '0.25'],
    ['seeds: 4', 'seeds: 5'],
    ['seeds: 4', 'seeds: { count: 4, seed: x }'],
    ['rounds, outcome', 'rounds'],
  ] as const)
    expect(await hash(edited([from, to]))).not.toBe(plain);
});

describe('arguments of another type are refused', () => {
  const named = async (text: unknown, options: unknown): Promise<unknown> => {
    const error: unknown = await loadExperiment(text as never, options as never).catch((e: unknown) => e);
    if (!isSixPartyError(error) || error.code !== 'invalid-option') throw error;
    return error.issues.map(({ path }) => path);
  };

  test('nobody who finds the scenario', async () => {
    const text = 'name: one\nscenario: lake\nseeds: 3\n';
    expect(await named(text, undefined)).toEqual(['options']);
    expect(await named(text, null)).toEqual(['options']);
    expect(await named(text, {})).toEqual(['options.scenarioOf']);
    expect(await named(text, { scenarioOf: 'lake' })).toEqual(['options.scenarioOf']);
    expect(await named(text, { scenarioOf, file: 5 })).toEqual(['options.file']);
  });

  test('a text that is none', async () => {
    for (const text of [undefined, null, 5, {}]) expect(await named(text, { scenarioOf })).toEqual(['text']);
  });
});
