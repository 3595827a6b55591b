import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { agentModels } from '../../src/agents/index.js';
import { loadScenario } from '../../src/files/index.js';
import type { SixPartyError } from '../../src/scenario/index.js';
import { runTalks } from '../../src/talks/index.js';

const page = readFileSync(new URL('../../docs/scenario-files.md', import.meta.url), 'utf8');
const snippets = [...page.matchAll(/^```(yaml|json)\n([^]*?)^```$/gm)].map(
  ([, format, text]) => [format!, text!] as const,
);

test('every file on the page loads', () => {
  expect(snippets.map(([format]) => format)).toEqual([
    'yaml',
    'yaml',
    'yaml',
    'yaml',
    'yaml',
    'yaml',
    'yaml',
    'yaml',
    'json',
  ]);
  const names = snippets.map(([format, text]) => loadScenario(text, { file: `page.${format}` }).name);
  expect(names).toEqual([
    'lake',
    'laddered',
    'shortPlans',
    'contributions',
    'delisting',
    'newWashington',
    'phased',
    'patientWashington',
    'shorter',
  ]);
});

test('the game on the page is played to a deal', () => {
  expect(runTalks(loadScenario(snippets[0]![1]), { seed: '1' }).outcome.agreements).toHaveLength(1);
});

test('the mistakes on the page are said in these words', () => {
  const wrong = snippets[0]![1].replace('water: 0.4', 'water: "0.4"').replace('rounds: 20', 'ronds: 20');
  const [, said] = /^```text\n([^]*?)^```$/m.exec(page)!;
  expect.assertions(1);
  try {
    loadScenario(wrong, { file: 'lake.yaml' });
  } catch (error) {
    expect(`${(error as SixPartyError).message}\n`).toBe(said);
  }
});

test('the page names every agent model and every key of a scenario', () => {
  for (const model of Object.keys(agentModels)) expect(page).toContain(`\`${model}\``);
  for (const key of [
    'implemented',
    'inForce',
    'constraints',
    'schedule.floor',
    'schedule.commitment.term',
    'schedule',
    'costs',
    'dynamics',
    'sources',
    'rule',
    'protocol',
    'horizon',
  ])
    expect(page).toContain(`\`${key}\``);
});
