import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { piscinaExecutor, runEnsemble, type PoolOptions } from '../../../src/ensemble/index.js';
import { barter, talks } from '../games.js';

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const built = fileOf('../../../dist/ensemble-worker.js');

beforeAll(() => {
  expect(existsSync(built), 'dist is missing: run `npm run build` before this test').toBe(true);
});

const options = {
  runs: 30,
  seed: 'threads',
  metrics: ['outcome', 'expectedGain.Up', 'timeToAgreement', 'objections'],
  quantiles: { objections: [0.5] },
  rows: true,
};

test('one, two and five threads give what this one gives', async () => {
  const expected = await runEnsemble(barter, { ...options, workers: 0 });
  for (const [workers, batch] of [
    [1, 30],
    [2, 7],
    [5, 11],
  ] as const) {
    // prettier-ignore
    const executor = piscinaExecutor({ workers, file: built });
    expect(await runEnsemble(barter, { ...options, batch, executor })).toEqual(expected);
    await executor.close();
  }
}, 60_000);

test('both builds of the library find the program of their threads', () => {
  const program = `
    import { createRequire } from 'node:module';
    const require = createRequire(import.meta.url);
    const builds = [
      { ...(await import('./dist/index.js')), ...(await import('./dist/ensemble.js')) },
      { ...require('./dist/index.cjs'), ...require('./dist/ensemble.cjs') },
    ];
    const results = new Set();
    for (const { december2003, changeScenario, runEnsemble } of builds) {
      const short = changeScenario(december2003, { horizon: { rounds: 1 } });
      for (const workers of [0, 2]) {
        results.add(JSON.stringify(await runEnsemble(short, { runs: 4, seed: 'a', batch: 2, workers })));
      }
    }
    console.log(results.size);`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: fileOf('../../../'),
    encoding: 'utf8',
  });
  expect([stdout, stderr]).toEqual(['1\n', '']);
}, 60_000);

describe('a thread that ends before its work is done', () => {
  const failure = async (pool: Partial<PoolOptions>): Promise<unknown> => {
    const executor = piscinaExecutor({ workers: 2, file: built, ...pool });
    try {
      return await runEnsemble(barter, { ...options, batch: 10, executor }).catch((error: unknown) => error);
    } finally {
      await executor.close();
    }
  };

  test('of itself', async () => {
    expect(await failure({ file: fileOf('exits.mjs') })).toMatchObject({
      code: 'worker-failed',
      message: expect.stringMatching(/^A thread failed while it played runs \d+ to \d+: .*code: 3/) as string,
    });
  });

  test('for want of memory', async () => {
    expect(await failure({ workers: 1, file: fileOf('hungry.mjs'), heap: 8 })).toMatchObject({
      code: 'worker-failed',
      message: expect.stringContaining('memory') as string,
    });
  });

  test('because it has no program', async () => {
    expect(await failure({ file: fileOf('nowhere.mjs') })).toMatchObject({ code: 'worker-failed' });
  });
});

test('what a run does wrong in a thread arrives as if it were done here', async () => {
  const executor = piscinaExecutor({ workers: 1, file: built });
  const batch = { scenario: barter, seed: 'a', from: 0, to: 1, metrics: ['nothing'] };
  await expect(executor.run(batch)).rejects.toMatchObject({ code: 'unknown-name', name: 'SixPartyError' });
  await expect(executor.run({ ...batch, scenario: talks })).rejects.toMatchObject({ code: 'invalid-option' });
  await executor.close();
});

test('closing what never began, or twice, is no mistake', async () => {
  const executor = piscinaExecutor({ workers: 1, file: built });
  await executor.close();
  await executor.close();
  expect(() => piscinaExecutor({ workers: 1 })).toThrow(expect.objectContaining({ code: 'invalid-option' }));
});
