import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hardliner } from '../../src/agents/index.js';
import { textsPut } from '../../src/analysis/index.js';
import { loadScenario } from '../../src/files/index.js';
import { whyOf } from '../../src/report/whyBlocked.js';
import { runTalks, withAgent, type Talks } from '../../src/talks/index.js';

const gallery = (name: string): Talks =>
  loadScenario(readFileSync(new URL(`../../examples/games/${name}.yaml`, import.meta.url), 'utf8'));
const saidOf = (scenario: Talks, seed: string): string =>
  whyOf(runTalks(scenario, { seed }).trace)?.lines.join('\n') ?? '';

describe('texts within everybody’s position that were not signed', () => {
  const stubborn = ['Amber', 'Birch'].reduce<Talks>(
    (talks, party) => withAgent(talks, party, hardliner()),
    gallery('standards'),
  );

  test('those that were put are counted as put', () => {
    const { trace } = runTalks(stubborn, { seed: '1' });
    const put = new Set(
      trace.events.flatMap((event) =>
        event.type === 'moved' && event.move.kind === 'propose' ? [event.move.deal.join()] : [],
      ),
    );
    const events = trace.events.findIndex(({ type }) => type === 'moved');
    expect(textsPut(trace, events)).toEqual({ put: put.size, within: put.size });
    expect(saidOf(stubborn, '1')).toMatch(
      new RegExp(`^Not for want of a text: \\d+ were within everybody's position, and ${put.size} of them were put, but not signed.$`), // prettier-ignore
    );
  });

  test('where none was put, that is said', () => {
    const price = gallery('price');
    const [first, second] = price.parties.map(({ id }) => id) as [string, string];
    // Both leave before a word.
    const silent: Talks = {
      ...price,
      agents: Object.fromEntries(
        [first, second].map((party) => [
          party,
          { name: 'leaves', parameters: {}, decide: () => ({ kind: 'walkOut' }) as const },
        ]),
      ),
    };
    expect(saidOf(silent, '1')).toMatch(/and none of them was put\.$/);
  });
});

test('after a text was signed, it is what others are measured by', () => {
  const hostages = gallery('hostages');
  const said = Array.from({ length: 6 }, (_, seed) => saidOf(hostages, String(seed + 1)));
  expect(said.some((text) => text.startsWith('No text suits everybody better than what was signed'))).toBe(
    true,
  );
  expect(said.join('\n')).not.toMatch(/whatever positions are given up|: 1 were/);
});
