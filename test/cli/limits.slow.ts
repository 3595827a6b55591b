import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lake } from '../files/games.js';
import { sixParty, workFolder } from './sixParty.js';

const place = workFolder();

test.each([
  ['json', 2_000_000, /keys\.json:1:\d+: Expected at most 100000 members in an object/],
  ['yaml', 300_000, /no more are read of YAML/],
] as const)(
  '%s with %d keys is refused where they are too many, in little memory',
  async (kind, count, said) => {
    const write = kind === 'json' ? (n: number) => `,"k${n}":0` : (n: number) => `k${n}: 0\n`;
    const keys = Array.from({ length: count }, (_, n) => write(n)).join('');
    writeFileSync(place(`keys.${kind}`), kind === 'json' ? `{"name":"x"${keys}}` : lake + keys);
    const [memory, time] = [process.memoryUsage().rss, process.cpuUsage()];
    const { code, err } = await sixParty('validate', place(`keys.${kind}`));
    const { user, system } = process.cpuUsage(time);
    expect([code, err]).toEqual([2, expect.stringMatching(said) as string]);
    expect(err.length).toBeLessThan(1000);
    expect((user + system) / 1e6).toBeLessThan(15);
    expect((process.memoryUsage().rss - memory) / 2 ** 20).toBeLessThan(1000);
  },
);
