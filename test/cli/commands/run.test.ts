import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadExperiment, pointAt, scenarioAt } from '../../../src/ensemble/index.js';
import { phasedConcessions } from '../../../src/agents/index.js';
import { account, outcomeJson } from '../../../src/report/index.js';
import { changeScenario } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { runTalks, withAgent } from '../../../src/talks/index.js';
import { copies, pond, pondYaml } from '../../ensemble/sweep/pond.js';
import { sixParty, sixPartyIn, workFolder } from '../sixParty.js';

const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('what it prints', () => {
  test('the account of the run, by default with seed "1"', async () => {
    const expected = account(runTalks(december2003, { seed: '1' }));
    expect(await sixParty('run', 'december2003')).toEqual({ code: 0, out: expected, err: '' });
    expect((await sixParty('run', 'december2003', '--seed', '1')).out).toBe(expected);
    expect((await sixParty('run', 'december2003', '--seed', 'another')).out).not.toBe(expected);
  });

  test('--agent seats another model, --rounds ends earlier, --json prints the outcome', async () => {
    const talks = changeScenario(withAgent(december2003, 'US', phasedConcessions()), {
      horizon: { rounds: 2 },
    });
    const expected = outcomeJson(runTalks(talks, { seed: '-5' }));
    const args = ['--agent', 'US=phasedConcessions', '--rounds', '2', '--json', '--seed', '-5'];
    const { code, out, err } = await sixParty('run', 'december2003', ...args);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual(expected);
    expect(expected.outcome.rounds).toBe(2);
  });

  test('the account is as wide as the terminal', async () => {
    const run = runTalks(changeScenario(december2003, { horizon: { rounds: 1 } }), { seed: '1' });
    const args = ['run', 'december2003', '--rounds', '1'];
    expect((await sixPartyIn(60, ...args)).out).toBe(account(run, { width: 60 }));
    expect((await sixParty(...args)).out).toBe(account(run));
  });

  test('the JSON has the documented fields in the documented order', async () => {
    const json = JSON.parse((await sixParty('run', 'december2003', '--rounds', '1', '--json')).out) as {
      outcome: object;
    };
    expect(Object.keys(json)).toEqual(['scenario', 'seed', 'version', 'fingerprint', 'agents', 'outcome']);
    expect(Object.keys(json.outcome)).toEqual([
      ...['kind', 'rounds', 'sessions', 'day', 'endedBy', 'levels'],
      ...['agreements', 'gains', 'stocks', 'aid', 'blockers'],
    ]);
  });

  test('several agents at once', async () => {
    const args = ['--agent', 'US=phasedConcessions', '--agent', 'Russia=mediator', '--rounds', '1'];
    const { out } = await sixParty('run', 'december2003', ...args);
    expect(out).toMatch(/Washington .*plays phasedConcessions/);
    expect(out).toMatch(/Moscow .*plays mediator/);
  });
});

describe('a run of an experiment', () => {
  const place = workFolder();
  writeFileSync(place('pond.yaml'), pondYaml);
  const file = place('copies.yaml');
  const random = '{ North: randomBidder, South: randomBidder }';
  writeFileSync(file, copies.replace('{ South: hardliner }', random));

  test('by its row, or by what the row says: played and told', async () => {
    const experiment = await loadExperiment(readFileSync(file, 'utf8'), { scenarioOf: () => pond });
    const planned = pointAt(experiment, 3 * 30 + 7);
    const expected = account(runTalks(scenarioAt(experiment, 'tough', 1), { seed: '1/p1/7' }));
    expect(planned).toMatchObject({ policy: 'tough', point: 1, replicate: 7, seed: '1/p1/7' });
    const head =
      'Row 97 of copies: policy tough, point 1 (parties.North.noDeal = 0.5), replicate 7, seed "1/p1/7"\n\n';
    const byRow = await sixParty('run', file, '--row', '97');
    expect(byRow).toEqual({ code: 0, out: head + expected, err: '' });
    const said = ['--policy', 'tough', '--point', '1', '--replicate', '7'];
    expect(await sixParty('run', file, ...said)).toEqual(byRow);
    const json = JSON.parse((await sixParty('run', file, ...said, '--json')).out) as { seed: string };
    expect(json.seed).toBe('1/p1/7');
    expect((await sixParty('run', file, ...said, '--seed', 'x')).out).toContain('seed "x/p1/7"');
    for (const line of (await sixPartyIn(50, 'run', file, ...said)).out.split('\n')) {
      expect(line.length, line).toBeLessThanOrEqual(50);
    }
  });

  test('mistakes, all at once', async () => {
    const args = ['--row', '180', '--point', '3', '--policy', 'tuff', '--rounds', '4'];
    const { code, err } = await sixParty('run', file, ...args);
    expect(code).toBe(2);
    for (const part of [
      '--row: Expected a whole number from 0 to 179, but found "180".',
      '--point: Expected a whole number from 0 to 2, but found "3".',
      '--policy: Expected a policy of the experiment, but found "tuff".',
      '--rounds: Expected none for a run of an experiment, which has its own',
      '--point: Expected none beside --row',
    ])
      expect(err).toContain(part);
    const none = await sixParty('run', file);
    expect([none.code, flat(none.err)]).toEqual([
      2,
      expect.stringContaining('Say which one with --row') as string,
    ]);
  });
});

describe('mistakes: code 2, where, and what was meant', () => {
  test.each([
    [['december203'], '<scenario>: There is no scenario "december203". Did you mean "december2003"?'],
    [['x'], '<scenario>: There is no scenario "x". Known: december2003'],
    [['december2003', '--agent', 'USA=mediator'], 'There is no party "USA". Did you mean "US"?'],
    [['december2003', '--agent', 'us=mediator'], 'There is no party "us". Did you mean "US"?'],
    [['december2003', '--agent', 'Peru=mediator'], 'Known: US, DPRK, China, ROK, Japan, Russia.'],
    [['december2003', '--agent', 'US=phasedConcesions'], 'Did you mean "phasedConcessions"?'],
    [['december2003', '--agent', 'US='], '--agent US=: There is no agent model "".'],
    [['december2003', '--agent', 'US=toString'], 'There is no agent model "toString".'],
    [['december2003', '--agent', 'US'], '--agent US: This is not of the form PARTY=model.'],
    [['toString'], 'There is no scenario "toString".'],
    [['december2003', '--seed', ''], '--seed: Expected a text that is not empty, but found "".'],
    ...['0', '201', '1.5', '-3', 'ten', '', '1e2', ' 5'].map((rounds): [string[], string] => [
      ['december2003', '--rounds', rounds],
      `--rounds: Expected a whole number from 1 to 200, but found "${rounds}".`,
    ]),
  ])('%j', async (args, said) => {
    const { code, out, err } = await sixParty('run', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(flat(err)).toContain(flat(said));
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('all of them at once, one a line', async () => {
    const args = [
      '--rounds',
      '0',
      '--agent',
      'USA=mediatr',
      '--agent',
      'ROK=engagement',
      '--agent',
      'ROK=mediator',
    ];
    const { code, err } = await sixParty('run', 'december', ...args);
    expect(code).toBe(2);
    expect(
      err
        .trimEnd()
        .split('\n')
        .map((line) => line.trim().split(': ')[0]),
    ).toEqual([
      'This cannot be run.',
      '<scenario>',
      '--rounds',
      '--agent USA=mediatr',
      '--agent USA=mediatr',
      '--agent ROK=mediator',
    ]);
  });
});
