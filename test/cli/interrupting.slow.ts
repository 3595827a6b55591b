import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { builtCommand } from '../ensemble/bullmq/builtCommand.js';
import { workFolder } from './sixParty.js';

const place = workFolder();

/** An agent of one's own that never answers once the file `stuck` is there. */
const script = `
import { existsSync } from 'node:fs';
import { hardliner, withAgent, december2003 } from 'six-party-talks';
const usual = hardliner();
let turns = 0;
const stubborn = {
  name: 'stubborn',
  parameters: {},
  decide(...given) {
    if (turns++ > 2000 && existsSync(${JSON.stringify(place('stuck'))})) for (;;);
    return usual.decide(...given);
  },
};
export default withAgent(december2003, 'US', stubborn);
`;
writeFileSync(place('stuck.ts'), script);
writeFileSync(
  place('stuck.yaml'),
  'name: stuck\nscenario: stuck.ts\nseeds: { count: 40 }\nmetrics: [agreement]\n',
);
const args = (out: string): string[] => [
  ...['sweep', place('stuck.yaml'), '--out', place(out), '--chunk', '1', '--progress', '0'],
  '--allow-scripts',
];

test.each([['SIGINT'], ['SIGTERM']] as const)(
  'an agent of a script that never answers is ended by %s, with what is done kept whole',
  async (signal) => {
    const whole = builtCommand(...args(`whole${signal}`));
    expect(await whole.ended).toBe(0);
    writeFileSync(place('stuck'), '');
    const out = `ended${signal}`;
    const running = builtCommand(...args(out));
    await running.said(/of 40 runs/, 3);
    await setTimeout(2000);
    running.kill(signal);
    const first = await Promise.race([running.ended, setTimeout(1000, 'running' as const)]);
    if (first === 'running') running.kill(signal);
    const started = performance.now();
    expect(await Promise.race([running.ended, setTimeout(5000, 'running' as const)])).toBe(signal);
    expect(performance.now() - started).toBeLessThan(5000);
    const files = readdirSync(place(`${out}/chunks`)).filter((name) => name.endsWith('.jsonl'));
    for (const name of files) {
      expect(readFileSync(place(`${out}/chunks/${name}`), 'utf8')).toBe(
        readFileSync(place(`whole${signal}/chunks/${name}`), 'utf8'),
      );
    }
    expect(files.length).toBeGreaterThan(2);
    expect(files.length).toBeLessThan(40);
    rmSync(place('stuck'));
    const again = builtCommand(...args(out), '--resume');
    expect(await again.ended).toBe(0);
    expect(readFileSync(place(`${out}/runs.jsonl`), 'utf8')).toBe(
      readFileSync(place(`whole${signal}/runs.jsonl`), 'utf8'),
    );
  },
);
