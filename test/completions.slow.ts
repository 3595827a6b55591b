import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { metricNames } from '../src/ensemble/index.js';
import { december2003 } from '../src/scenarios/index.js';
import { optionWord } from '../src/words/index.js';

/** What a user has typed; `‸` is where the cursor stands, one for each name. */
const typed = {
  party: `withAgent(december2003, '‸', boulware());`,
  change: `changeScenario(december2003, { parties: { ‸ } });`,
  issue: `atomsOf(december2003).level('‸');`,
  option: `atomsOf(december2003).level('rollback').atLeast('‸');`,
  event: `atomsOf(december2003).occurred('‸');`,
  action: `atomsOf(december2003).acted('DPRK', '‸');`,
  condition: `atomsOf(december2003).conditionHeld('‸');`,
  lever: `scenarioNear(december2003, { vary: { '‸': { min: 0, max: 1 } } });`,
  metric: `runEnsemble(december2003, { runs: 1, seed: '1', metrics: ['‸'] });`,
  ownParty: `withAgent(sale, '‸', boulware());`,
  ownIssue: `atomsOf(sale).level('‸');`,
  ownOption: `atomsOf(sale).level('price').equals('‸');`,
};
type Place = keyof typeof typed;

const root = fileURLToPath(new URL('..', import.meta.url));
const file = join(root, 'test', 'typed.ts');
const head = `
import { boulware, changeScenario, december2003, defineScenario, withAgent } from '../src/index.js';
import { runEnsemble } from '../src/ensemble/index.js';
import { atomsOf, scenarioNear } from '../src/testing/index.js';
const preferences = { kind: 'cardinal', weights: { price: 1 }, values: { price: [0, 1] } } as const;
const sale = defineScenario({
  name: 'sale', title: 'A sale', start: '2003-12-02',
  issues: [{ id: 'price', label: 'Price', options: ['low, as in May', 'high'] }],
  parties: [{ id: 'Ann', label: 'Ann', preferences }, { id: 'Bob', label: 'Bob', preferences }],
  rule: { kind: 'unanimity' }, protocol: { kind: 'saop', rounds: 3 }, horizon: { months: 1, rounds: 1 },
  agents: { Ann: boulware(), Bob: boulware() },
});
`;

/** What an editor offers at each place. */
const offered = {} as Record<Place, string[]>;

beforeAll(() => {
  const marked = head + Object.values(typed).join('\n');
  const text = marked.replaceAll('‸', '');
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const read = (name: string): string | undefined => (name === file ? text : ts.sys.readFile(name));
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({ ...options, types: ['node'] }),
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const content = read(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: read,
  });
  let at = -1;
  Object.keys(typed).forEach((place, before) => {
    at = marked.indexOf('‸', at + 1);
    const entries = service.getCompletionsAtPosition(file, at - before, {})?.entries ?? [];
    offered[place as Place] = entries.map(({ name }) => name).sort();
  });
}, 60_000);

const sorted = (names: readonly string[]): string[] => [...new Set(names)].sort();
const { parties, issues, dynamics, conduct = dynamics!.conduct! } = { conduct: undefined, ...december2003 };
const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

describe('an editor offers of a scenario of the library, as its data has them,', () => {
  test('parties', () => {
    expect(offered.party).toEqual(sorted(idsOf(parties)));
    expect(offered.change).toEqual(sorted(idsOf(parties)));
  });

  test('issues and options', () => {
    const [rollback] = issues;
    expect(offered.issue).toEqual(sorted(idsOf(issues)));
    const words = rollback!.options.map((_, level) => optionWord(december2003, 'rollback', level));
    expect(offered.option).toEqual(sorted([...rollback!.options, ...words]));
  });

  test('events, actions and conditions', () => {
    expect(offered.event).toEqual(sorted(idsOf([...dynamics!.hazards, ...dynamics!.events])));
    const own = conduct.actions.filter(({ party }) => party === 'DPRK');
    expect(offered.action).toEqual(sorted(idsOf(own)));
    expect(offered.condition).toEqual(sorted(idsOf(conduct.conditions)));
  });

  test('metrics: all that it has, and few that it may have', () => {
    const names = metricNames(december2003);
    expect(offered.metric).toEqual(expect.arrayContaining([...names]));
    const others = offered.metric.filter((name) => !(names as readonly string[]).includes(name));
    expect(others.filter((name) => !/^(aid|distance)\./.test(name))).toEqual([]);
  });

  test('paths of levers', () => {
    expect(offered.lever).toEqual(
      expect.arrayContaining([
        'parties.US.mandate',
        'parties.US.trust.DPRK',
        'agents.ROK',
        'agents.US.parameters.ambition',
        'dynamics.hazards.famine.rate',
        'dynamics.conduct.actions.provoke.rate',
        'horizon.months',
        'protocol.drafts',
      ]),
    );
    expect(
      offered.lever.filter(
        (path) => path.startsWith('parties.') && !/^parties\.(US|DPRK|China|ROK|Japan|Russia)\./.test(path),
      ),
    ).toEqual([]);
  });
});

test("and of a literal of one's own", () => {
  expect(offered.ownParty).toEqual(['Ann', 'Bob']);
  expect(offered.ownIssue).toEqual(['price']);
  expect(offered.ownOption).toEqual(['high', 'low', 'low, as in May']);
});
