import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { fingerprint, runTalks, verifyTrace } from '../../../src/talks/index.js';
import type { Trace } from '../../../src/talks/index.js';
import { forAllSeeds, probabilityAtLeast, scenarioNear, talksReport } from '../../../src/testing/index.js';
import type { TalksReportOptions } from '../../../src/testing/index.js';
import { accepted, coin } from './coin.js';

const folder = join(mkdtempSync(join(tmpdir(), 'six-party-report-')), 'failures');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const near = scenarioNear(coin(1), { vary: { 'parties.B.mandate': { min: 0, max: 1 } } });

/** The message of the property that fails. */
function messageOf(
  property: fc.IRawProperty<never> | fc.IRawProperty<unknown>,
  options: TalksReportOptions,
): string {
  try {
    void fc.assert(property as fc.IRawProperty<unknown>, { seed: 4, plugins: [talksReport(options)] });
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

describe('a failing claim', () => {
  const message = messageOf(forAllSeeds(near, accepted), { folder });
  const file = /^Trace: (.*)$/m.exec(message)![1]!;

  test('is told by differences, simulation seed, reason and commands, and nothing else', () => {
    expect(message.replace(file, 'FILE').replace(file, 'FILE')).toMatch(
      new RegExp(
        [
          '^Property failed after \\d+ tests, shrunk \\d+ times',
          'The claim fails in coin, simulation seed "\\d+": the claim accepted is false of it',
          'Differences to coin:',
          '  parties\\.B\\.mandate: 1 → 0\\.\\d+',
          'Trace: FILE',
          'Replay the run: npx six-party replay FILE',
          'Replay the search: \\{ seed: 4, path: "[\\d:]+", endOnFailure: true \\}$',
        ].join('\n'),
      ),
    );
  });

  test('leaves the trace of the run in a file', () => {
    const trace = JSON.parse(readFileSync(file, 'utf8')) as Trace;
    const [, seed] = /simulation seed "(.*?)"/.exec(message)!;
    const [, mandate] = /mandate: 1 → (.*)/.exec(message)!;
    expect(() => verifyTrace(trace)).not.toThrow();
    expect(fingerprint(trace)).toBe(fingerprint(runTalks(coinAt(Number(mandate)), { seed: seed! }).trace));
    expect(readdirSync(folder)).toHaveLength(1);
  });
});

/** As the lever sets it: of one party only. */
function coinAt(mandate: number): ReturnType<typeof coin> {
  const { parties, ...rest } = coin(1);
  return { ...rest, parties: parties.map((party) => (party.id === 'B' ? { ...party, mandate } : party)) };
}

test('a claim about a probability shows both shares', () => {
  const message = messageOf(probabilityAtLeast(0.9, near, accepted, { maxRuns: 200, freshRuns: 50 }), {
    folder,
  });
  expect(message).toMatch(/: \d+ of \d+ runs .*\nOn fresh seeds, 201 to 250: \d+ of 50 runs/);
  expect(message).toContain('npx six-party replay');
});

test('traces may be saved elsewhere', () => {
  const save = vi.fn((name: string, _text: string) => `memory of ${name}`);
  const message = messageOf(forAllSeeds(near, accepted), { save });
  expect(message).toMatch(/npx six-party replay "memory of coin-[0-9a-f]{16}\.json"/);
  expect(save).toHaveBeenCalledTimes(1);
});

test('a folder that cannot be written takes nothing from the report', () => {
  const taken = `${folder}-taken`;
  writeFileSync(taken, '');
  const message = messageOf(forAllSeeds(near, accepted), { folder: taken });
  expect(message).toContain('The claim fails in coin');
  expect(message).toContain('Trace: could not be written');
  rmSync(taken);
});

test('without files, as in a browser, it says where the trace is', () => {
  vi.stubGlobal('process', undefined);
  const message = messageOf(forAllSeeds(near, accepted), {});
  vi.unstubAllGlobals();
  expect(message).toContain('error.cause.failure.trace');
});

test('other properties are reported as ever; those that hold say how far they were put to the test', () => {
  const say = vi.fn();
  const plugins = [talksReport({ folder, say })];
  expect(() =>
    fc.assert(
      fc.property(fc.nat(), () => false),
      { plugins },
    ),
  ).toThrow(/Counterexample: \[0\]/);
  expect(() => fc.assert(forAllSeeds(coin(1), accepted), { plugins })).not.toThrow();
  expect(say.mock.calls).toEqual([
    ['The claim holds: triggered in 32 of 32 runs (1 scenario, seeds 1 to 32)'],
  ]);
});
