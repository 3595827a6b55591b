// What sessions, agents of one's own, scenarios that are not frozen and futures cost of the processor, against
// runTalks(december2003) = 1. All of them in turns, a batch of talks each, so that other work on the machine falls
// on all alike: the middle of the ratios, and between which two the middle half of them lies.
// node scripts/session-speed.mjs [turns, by default 15] [futures at once, by default 0: not asked]   (needs a build)
import { agentsOf, continueTalks, december2003, defineScenario, openTalks, runTalks } from '../dist/index.js';

const turns = Number(process.argv[2] ?? 15);
const futures = Number(process.argv[3] ?? 0);
const BATCH = 20;
let played = 0;

/** Another seed every time, and the same ones in all cases of a turn. */
const seedsOf = (turn, count) => Array.from({ length: count }, (_, n) => `session ${turn} ${n}`);

const strangers = (ids) =>
  defineScenario({
    ...december2003,
    agents: Object.fromEntries(
      Object.entries(december2003.agents).map(([id, agent]) => [id, ids.includes(id) ? { ...agent } : agent]),
    ),
  });
const one = strangers(['ROK']);
const all = strangers(Object.keys(december2003.agents));
/** The middles of several talks: what is left to play differs. */
const middles = Array.from({ length: 8 }, (_, n) => {
  const { trace } = runTalks(december2003, { seed: `middle ${n}` });
  return { trace, place: Math.floor(trace.events.length / 2), agents: agentsOf(trace) };
});
const futuresOf = (seeds, turn) => {
  const { trace, place, agents } = middles.at(turn % middles.length);
  return continueTalks(trace, place, { agents, seeds });
};

const each = (play) => async (seeds) => {
  for (const seed of seeds) await play(seed);
};
const run = each((seed) => runTalks(december2003, { seed }));
const cases = {
  'runTalks(december2003)': run,
  'openTalks(december2003).run(), nobody looks': each((seed) => openTalks(december2003, { seed }).run()),
  'the same, every state looked at': each((seed) => openTalks(december2003, { seed }).run(() => false)),
  'one agent of six is not of the library': each((seed) => runTalks(one, { seed })),
  'all six are not of the library': each((seed) => runTalks(all, { seed })),
  'runTalks({ ...december2003 }), not frozen': each((seed) => runTalks({ ...december2003 }, { seed })),
  [`continueTalks from the middle, ${BATCH} at a time`]: futuresOf,
};

async function timeOf(work, seeds, turn) {
  const before = process.cpuUsage();
  await work(seeds, turn);
  const { user, system } = process.cpuUsage(before);
  played += seeds.length;
  return (user + system) / 1000;
}

/** Plays the cases in turns; the first is what the others are held against. */
async function compare(list, count, size) {
  const ratios = new Map(Object.keys(list).map((name) => [name, []]));
  const base = [];
  for (let turn = -2; turn < count; turn++) {
    let first;
    for (const [name, work] of Object.entries(list)) {
      const time = await timeOf(work, seedsOf(turn, size), turn);
      first ??= time;
      // The first two turns are for the engine to warm up.
      if (turn >= 0) ratios.get(name).push(time / first);
    }
    if (turn >= 0) base.push(first / size);
  }
  const at = (values, share) => values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))];
  console.log(`${Object.keys(list)[0]}: ${at(base, 0.5).toFixed(2)} ms of the processor, middle of ${count}`);
  for (const [name, values] of [...ratios].slice(1)) {
    const [low, mid, high] = [0.25, 0.5, 0.75].map((share) => at(values, share).toFixed(2));
    console.log(`${name.padEnd(48)} ${mid}   (${low} to ${high})`);
  }
}

await compare(cases, turns, BATCH);
if (futures > 0) {
  const kept = (seeds) => seeds.map((seed) => runTalks(december2003, { seed }));
  const many = {
    'runTalks, one after the other': run,
    'runTalks, all runs kept': kept,
    'continueTalks from the middle, all at once': futuresOf,
  };
  console.log(`\n${futures} at once`);
  await compare(many, Math.ceil(turns / 3), futures);
}
console.log(`\n${played} talks`);
