// How fast the built package is here, one process, one core: best of several batches by the clock, and the
// median of what they took of the processor, which other work on the machine disturbs less.
// node scripts/speed.mjs [batches]   (needs a build)
import {
  december2003,
  fingerprint,
  openTalks,
  phasedConcessions,
  replay,
  runTalks,
  withAgent,
} from '../dist/index.js';

const batches = Number(process.argv[2] ?? 30);
const seeds = Array.from({ length: 40 }, (_, place) => `speed-${place}`);
const phased = withAgent(december2003, 'US', phasedConcessions());

async function measure(label, work) {
  for (let warm = 0; warm < 5; warm++) for (const seed of seeds) await work(seed);
  const times = [];
  const taken = [];
  for (let batch = 0; batch < batches; batch++) {
    const before = process.cpuUsage();
    const start = performance.now();
    for (const seed of seeds) await work(seed);
    times.push((performance.now() - start) / seeds.length);
    const { user, system } = process.cpuUsage(before);
    taken.push((user + system) / 1000 / seeds.length);
  }
  const middle = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
  const rate = (time) => `${time.toFixed(2)} ms, ${Math.round(1000 / time)} a second`;
  const figures = [
    `best ${rate(Math.min(...times))}`,
    `median ${rate(middle(times))}`,
    `processor ${rate(middle(taken))}`,
  ];
  console.log(`${label.padEnd(44)} ${figures.map((figure) => figure.padEnd(32)).join('')}`);
}

// In this order: drafts that went through the rules slow the fast path down for the rest of the process.
await measure('runTalks december2003', (seed) => runTalks(december2003, { seed }));
await measure('runTalks december2003, phased concessions', (seed) => runTalks(phased, { seed }));
const traces = new Map(seeds.map((seed) => [seed, runTalks(december2003, { seed }).trace]));
await measure('replay', (seed) => replay(traces.get(seed)));
await measure('fingerprint', (seed) => fingerprint(traces.get(seed)));
await measure('openTalks december2003', (seed) => openTalks(december2003, { seed }).run());
