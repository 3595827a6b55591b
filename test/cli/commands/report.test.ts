import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
// Loaded before the tests: each command loads what it needs when it is called first.
import '../../../src/cli/commands/report.js';
import '../../../src/cli/commands/run.js';
import '../../../src/ensemble/index.js';
import type { SealedTrace } from '../../../src/talks/index.js';
import { sixParty, workFolder } from '../sixParty.js';

const file = workFolder();

/** Writes the trace of short talks. */
async function traceFile(): Promise<string> {
  const to = file('talks.json');
  if (!existsSync(to)) await sixParty('run', 'december2003', '--rounds', '1', '--trace', to);
  return to;
}

describe('six-party report', { timeout: 60_000 }, () => {
  test('makes a page of a trace, and writes over nothing', async () => {
    const trace = await traceFile();
    const { code, out } = await sixParty('report', trace, '-o', file('page.html'));
    expect([code, out]).toEqual([0, expect.stringContaining('page.html: open it in a browser')]);
    const html = readFileSync(file('page.html'), 'utf8');
    expect(html).toContain('"six-party-trace/');
    expect(html).toContain('OUTCOME');
    const again = await sixParty('report', trace, '-o', file('page.html'));
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('write over it with --force')]);
    expect((await sixParty('report', trace, '-o', file('page.html'), '--force')).code).toBe(0);
    const over = await sixParty('report', trace, '-o', trace, '--force');
    expect([over.code, over.err]).toEqual([2, expect.stringContaining('It is the same file as')]);
  });

  test.each([
    [
      'of another version',
      (trace: SealedTrace) => ({ ...trace, chain: undefined, version: '0.0.1' }),
      '0.0.1',
    ],
    [
      'with an altered event',
      (trace: SealedTrace) => ({
        ...trace,
        events: trace.events.with(3, { ...trace.events[3]!, day: 1 } as never),
      }),
      'Event 3',
    ],
  ])('makes no page of a trace %s: code 3', async (_, change, named) => {
    const trace = JSON.parse(readFileSync(await traceFile(), 'utf8')) as SealedTrace;
    writeFileSync(file('bad.json'), JSON.stringify(change(trace)));
    const { code, err } = await sixParty('report', file('bad.json'), '-o', file('bad.html'));
    expect([code, err]).toEqual([3, expect.stringContaining(named)]);
    expect(existsSync(file('bad.html'))).toBe(false);
  });

  test('makes a page of a small scenario', async () => {
    await sixParty('init', file('lake'));
    const { code } = await sixParty('report', file('lake.yaml'), '-o', file('lake.html'));
    expect(code).toBe(0);
    const html = readFileSync(file('lake.html'), 'utf8');
    for (const part of ['Who wants what', 'What can be had', 'Positions', '<svg', 'Copy table'])
      expect(html).toContain(part);
    expect(html).not.toContain('"six-party-trace/');
  });

  test('refuses a folder that is no sweep, and a sweep without runs', async () => {
    const { code, err } = await sixParty('report', file('.'), '-o', file('none.html'));
    expect([code, err]).toEqual([2, expect.stringContaining('This is not the folder of a sweep.')]);
    expect(existsSync(file('none.html'))).toBe(false);
  });

  test('makes a page of a sweep, with the commands of runs that differ', async () => {
    const experiment = [
      'name: mandates',
      'scenario: december2003',
      'policies:',
      '  firm: { horizon: { rounds: 2 } }',
      '  phased: { horizon: { rounds: 2 }, agents: { US: phasedConcessions } }',
      'seeds: { count: 4, seed: page, paired: true }',
      'metrics: [agreement, level.rollback]',
    ].join('\n');
    writeFileSync(file('mandates.yaml'), experiment);
    const swept = await sixParty('sweep', file('mandates.yaml'), '--out', file('runs'), '--workers', '1');
    expect([swept.code, swept.err.includes('rror')]).toEqual([0, false]);
    const args = ['report', file('runs'), '-o', file('runs.html'), '--experiment', file('mandates.yaml')];
    expect(await sixParty(...args)).toMatchObject({ code: 0 });
    const html = readFileSync(file('runs.html'), 'utf8');
    for (const part of ['What came out', 'Policies compared', 'Seeds on which policies differ', '<svg'])
      expect(html).toContain(part);
    writeFileSync(file('others.yaml'), experiment.replace('count: 4', 'count: 5'));
    const others: readonly (readonly [string, string])[] = [
      ['others.yaml', 'The sweep is not of'],
      ['none.yaml', 'none.yaml'],
    ];
    for (const [name, said] of others) {
      const refused = await sixParty(
        'report',
        file('runs'),
        '-o',
        file('x.html'),
        '--experiment',
        file(name),
      );
      expect([refused.code, refused.err]).toEqual([2, expect.stringContaining(said)]);
      expect(existsSync(file('x.html'))).toBe(false);
    }
  });
});
