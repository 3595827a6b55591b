// Is there a cliff? Moves every continuous lever of December 2003 over its whole range, in tenths, and looks for the
// steepest step in the share of runs with a plan of substance. The steepest tenth of each lever that may be too steep is
// then played again in twentieths on other seeds, so that the steepest of many is not the luckiest of many.
// node scripts/cliffs.mjs [seeds] [seeds of the second look] [policy] > tables.md   (needs a build; 30 and 200 seeds
// take about ten minutes on one core)
import { parseArgs } from 'node:util';
import { levers } from './shared/levers.mjs';
import { policies } from './shared/edits.mjs';
import { difference, share, substance } from './shared/play.mjs';
import { percent, points, print, tell } from './shared/tables.mjs';

const { positionals } = parseArgs({ allowPositionals: true });
const [scanned, looked] = [Number(positionals[0] ?? 30), Number(positionals[1] ?? 200)];
const STEPS = 10;
/** A step that is steeper in the scan is looked at again. */
const SUSPECT = 0.13;
/** No step of a twentieth of a range may move the share by more. */
const BAR = 0.15;

console.log(
  `Scan: seeds cliffs/0 to cliffs/${scanned - 1}; second look: seeds cliffs-again/0 to cliffs-again/${looked - 1}.`,
);
for (const [policy, scenario] of Object.entries(policies)) {
  if ([undefined, policy].includes(positionals[2])) table(policy, scenario);
}

function table(policy, scenario) {
  const found = levers.map((lever) => {
    const finding = look(scenario, lever);
    tell(`${policy}: ${row(finding).join(' | ')}`);
    return finding;
  });
  found.sort((one, other) => steepness(other) - steepness(one));
  const head = [
    'lever',
    'range',
    'share at its ends',
    'lowest – highest',
    'steepest tenth (scan)',
    'steepest twentieth of it (second look)',
  ];
  print(policy, head, found.map(row));
  const over = found.filter(({ again }) => again && Math.abs(again.difference) > BAR);
  console.log(
    `\nAbove ${100 * BAR} points a twentieth: ${over.map(({ name }) => name).join(', ') || 'none'}.`,
  );
}

function row({ name, range, shares, scan, again }) {
  return [
    name,
    range,
    `${percent(shares[0])} … ${percent(shares.at(-1))}`,
    `${percent(Math.min(...shares))} – ${percent(Math.max(...shares))}`,
    `${points(scan)} at ${scan.from} – ${scan.to}`,
    again ? `${points(again)} at ${again.from} – ${again.to}` : '',
  ];
}

function look(scenario, [name, least, most, put]) {
  const value = (n, steps) => Number((least + ((most - least) * n) / steps).toPrecision(6));
  const places = Array.from({ length: STEPS + 1 }, (_, n) => value(n, STEPS));
  const runs = places.map((x) => substance(put(scenario, x), 'cliffs', scanned));
  const scan = steepest(places, runs);
  const finding = { name, range: `${least} – ${most}`, shares: runs.map(share), scan };
  if (Math.abs(scan.difference) < SUSPECT) return finding;
  const fine = [0, 1, 2].map((n) => value(2 * scan.place + n, 2 * STEPS));
  return {
    ...finding,
    again: steepest(
      fine,
      fine.map((x) => substance(put(scenario, x), 'cliffs-again', looked)),
    ),
  };
}

function steepest(points, runs) {
  const steps = runs.slice(1).map((after, place) => ({
    ...difference(runs[place], after),
    place,
    from: points[place],
    to: points[place + 1],
  }));
  return steps.reduce((one, other) => (Math.abs(other.difference) > Math.abs(one.difference) ? other : one));
}

/** By the second look where there is one; what had none comes after. */
function steepness({ scan, again }) {
  return again ? 1 + Math.abs(again.difference) : Math.abs(scan.difference);
}
