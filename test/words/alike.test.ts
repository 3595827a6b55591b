import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importGenius, importScored, loadScenario, starterScenario } from '../../src/files/index.js';
import { account } from '../../src/report/index.js';
import { defineScenario } from '../../src/scenario/index.js';
import type { Issue, Party } from '../../src/scenario/index.js';
import { scenarios } from '../../src/scenarios/index.js';
import { runTalks } from '../../src/talks/index.js';
import type { Agent, Run, RoundOpened, Talks, TalksEvent } from '../../src/talks/index.js';
import { attended, evaluate, level } from '../../src/testing/index.js';
import { headWord } from '../../src/words/index.js';
import { folder } from '../files/import/folder.js';
import { talks } from '../talks/arbitraries.js';

/** On one line, so that it does not matter where lines were broken. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What an account calls the parties, by its table of delegations. */
function partiesInAccount(run: Run): string[] {
  const { scenario } = run.trace;
  const { parties, agents } = scenario;
  const lines = account(run).split('\n');
  const first = lines.indexOf('Delegations') + 1;
  return parties.map(({ id }, k) => {
    const head = headWord(scenario, id, 0) ?? '';
    const row = flat(lines[first + k]!);
    const rest = flat(`${head} plays ${agents[id]!.name}`);
    expect(row.endsWith(rest)).toBe(true);
    return row.slice(0, row.length - rest.length).trim();
  });
}

/** What the reasons of claims call the parties. */
function partiesInReasons(run: Run): string[] {
  return run.trace.scenario.parties.map(({ id }) => {
    const { reason } = evaluate(attended(id), run);
    const said = /^[^:]*: (.*) (came|did not come) to the session$/s.exec(reason);
    return flat(said?.[1] ?? reason);
  });
}

/** What the reasons of claims call an issue and one of its options. */
function optionInReasons(run: Run, issue: string, option: number): { issue: string; option: string } {
  const { reason } = evaluate(level(issue).equals(option), run);
  const said = /^[^:]*: (?:at the end of the round )?(.*) stood at (.*)$/s.exec(reason);
  const levels = said?.[2] ?? '';
  const word = [`, not at ${option} (`, `${option} (`].flatMap((before) => {
    const at = levels.lastIndexOf(before);
    return at < 0 ? [] : [levels.slice(at + before.length, -1)];
  })[0];
  return { issue: flat(said?.[1] ?? reason), option: flat(word ?? reason) };
}

/** What an account says of a text on the table that has one option of every issue. */
function textInAccount({ trace: { scenario } }: Run, deal: readonly number[]): string {
  const phase = scenario.dynamics ? 'happening' : 'plenary';
  const opened: RoundOpened = { type: 'roundOpened', round: 1, day: 0, phase, agenda: [], excitation: {} };
  const party = scenario.parties[0]!.id;
  const proposed: TalksEvent = { type: 'moved', party, move: { kind: 'propose', deal }, next: null };
  return flat(account({ scenario, events: [opened, proposed] }));
}

/** Holds the account and the reasons of a run against each other; returns how many options were compared. */
function compare(scenario: Talks, seed = '1'): number {
  const run = runTalks(scenario, { seed });
  expect(partiesInReasons(run)).toEqual(partiesInAccount(run));
  let compared = 0;
  const { issues, schedule } = run.trace.scenario;
  for (let k = 0; k < Math.max(...issues.map(({ options }) => options.length)); k++) {
    const deal = issues.map(({ options }) => Math.min(k, options.length - 1));
    const told = textInAccount(run, deal);
    issues.forEach(({ id }, i) => {
      // A plan leaves out what means "nothing".
      if (schedule && deal[i] === 0 && id !== schedule.sequencing.issue) return;
      const said = optionInReasons(run, id, deal[i]!);
      expect(told).toContain(`${said.issue}: ${said.option}`);
      compared += 1;
    });
  }
  return compared;
}

describe('an account and the reason of a claim call every party, issue and option alike', () => {
  test.each(Object.values(scenarios).map((scenario) => [scenario.name, scenario]))('%s', (_, scenario) => {
    expect(compare(scenario)).toBeGreaterThan(30);
  });

  const examples = readdirSync('examples')
    .map((name) => `examples/${name}`)
    .filter((file) => /\.(ya?ml|json)$/.test(file) && /^parties:/m.test(readFileSync(file, 'utf8')));

  test.each(examples)('%s', (file) => {
    expect(compare(loadScenario(readFileSync(file, 'utf8'), { file }))).toBeGreaterThan(8);
  });

  test('games of other tools, and the game to begin with', () => {
    expect(examples.length).toBeGreaterThan(0);
    compare(importGenius(folder('genius')));
    compare(importScored(folder('scored')));
    compare(loadScenario(starterScenario('mine'), { file: 'mine.yaml' }));
  });

  const names = [
    'the film club',
    'Fishers & Co',
    'The 3 (old) parties: north, south',
    'ÖVP',
    'a "b" c',
    'US',
  ];
  const options = [
    'none',
    'none (yet)',
    '1,000 jobs',
    'a: b',
    'a, c; d',
    'x incl. y',
    '(in brackets)',
    'at 10:30',
  ];

  test('any scenario, whatever its parties, issues and options are called', () => {
    const name = fc.constantFrom(...names);
    const called = fc.record({ label: name, short: name, capital: name }, { requiredKeys: ['label'] });
    const worded = talks.chain((scenario) => {
      const parties = fc.tuple(
        ...scenario.parties.map((party) => called.map((words): Party => ({ ...party, ...words }))),
      );
      const issues = fc.tuple(
        ...scenario.issues.map((issue) =>
          fc
            .record({
              label: name,
              options: fc.shuffledSubarray(options, { minLength: issue.options.length }),
            })
            .map((words): Issue => ({
              ...issue,
              label: words.label,
              options: words.options.slice(0, issue.options.length),
            })),
        ),
      );
      return fc
        .record({ parties, issues })
        .map((words): Talks => defineScenario<Agent>({ ...scenario, ...words }));
    });
    const sorts = new Set<boolean>();
    fc.assert(
      fc.property(worded, (scenario) => {
        sorts.add(scenario.dynamics === undefined);
        compare(scenario);
      }),
      { numRuns: 60, seed: 1 },
    );
    expect(sorts.size).toBe(2);
  });
});
