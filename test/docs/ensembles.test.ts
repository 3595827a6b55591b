import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as library from '../../src/index.js';
import * as ensemble from '../../src/ensemble/index.js';

const page = readFileSync(new URL('../../docs/ensembles.md', import.meta.url), 'utf8');
const snippets = [...page.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, code]) => code!);

/** Runs a snippet with short talks in place of the long ones, and gives the variables named. */
async function run(snippet: string, ...wanted: string[]): Promise<Record<string, unknown>> {
  const said: string[] = [];
  const short = library.changeScenario(library.december2003, { horizon: { rounds: 1 } });
  const names = {
    ...library,
    ...ensemble,
    december2003: short,
    console: { log: (text: string) => said.push(text) },
  };
  const code = snippet.replace(/^import .*\n/gm, '');
  const body = `return (async () => { ${code}; return { ${wanted.join()} }; })()`;
  const play = new Function(...Object.keys(names), body) as (
    ...given: unknown[]
  ) => Promise<Record<string, unknown>>;
  return { ...(await play(...Object.values(names))), said };
}

test('the first program of the page', async () => {
  const { said, rows, metrics } = await run(snippets[0]!, 'rows', 'metrics');
  expect(rows).toHaveLength(20);
  expect(Object.keys(metrics as object)).toEqual(['substance', 'timeToAgreement', 'aid', 'outcome']);
  expect(said).toEqual([
    expect.stringMatching(/^Substance in \d+ of 20 runs: 0\.\d\d to 0\.\d\d\.$/),
    'six-party run december2003 --agent US=phasedConcessions --seed "a trial/3"',
  ]);
});

test('the program that stops early', async () => {
  const { runs, ended } = await run(snippets[1]!, 'runs', 'ended');
  expect([ended, snippets.length]).toEqual(['until', 2]);
  expect(runs).toBeLessThan(200);
});

test('every import of the page is of the library', () => {
  const imports = [...page.matchAll(/^import \{ (.*) \} from '(.*)';$/gm)];
  expect(imports).toHaveLength(4);
  for (const [, names, from] of imports) {
    const module: object = from === 'six-party-talks' ? library : ensemble;
    for (const name of names!.split(', ')) expect(module).toHaveProperty(name);
  }
});

test('every metric, option and kind is on the page', () => {
  const scenario = library.december2003;
  for (const { name } of ensemble.metricsOf(scenario)) {
    const general = name.split('.')[0]!;
    expect(page, name).toMatch(new RegExp(`\`${general}(\`|\\.<)`));
  }
  expect(ensemble.columnCount(ensemble.metricsOf(scenario))).toBe(ensemble.metricNames(scenario).length + 4);
});
