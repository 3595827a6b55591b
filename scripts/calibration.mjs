// Moves each judged number of December 2003 by ± 20 % and tells what it moves: the share of runs with a plan of substance
// under verification first, and the headline, phased less verification first. The same seeds everywhere.
// node scripts/calibration.mjs [seeds] > tables.md   (needs a build; 100 seeds take about five minutes on one core)
import { parseArgs } from 'node:util';
import { judged } from './shared/judged.mjs';
import { policies } from './shared/edits.mjs';
import { change, difference, share, substance } from './shared/play.mjs';
import { percent, points, print, tell } from './shared/tables.mjs';

const { positionals } = parseArgs({ allowPositionals: true });
const seeds = Number(positionals[0] ?? 100);
const SEED = 'calibration';
const LARGEST = 10;
const FACTORS = [0.8, 1.2];
const pairOf = (edit) => Object.values(policies).map((scenario) => substance(edit(scenario), SEED, seeds));
const asSet = pairOf((scenario) => scenario);

const rows = judged.flatMap(([name, put]) =>
  FACTORS.map((factor) => {
    tell(`${name} × ${factor}`);
    const pair = pairOf((scenario) => put(scenario, factor));
    return {
      name: `${name} × ${factor}`,
      baseline: difference(asSet[0], pair[0]),
      phased: difference(asSet[1], pair[1]),
      headline: change(pair, asSet),
      shares: pair.map(share),
      lead: difference(...pair),
    };
  }),
);

const lead = difference(...asSet);
console.log(
  `${seeds} seeds ${SEED}/0 to ${SEED}/${seeds - 1}. As set: verification first ${percent(share(asSet[0]))} %, phased ${percent(share(asSet[1]))} %, headline ${points(lead)}.`,
);
const head = ['number', 'verification first', 'moved by', 'phased', 'moved by', 'headline', 'moved by'];
const size = ({ headline }) => Math.abs(headline.difference);
const sorted = rows.toSorted((one, other) => size(other) - size(one));
print(`The ${LARGEST} that move the headline most`, head, sorted.slice(0, LARGEST).map(cells));
const byBaseline = rows.toSorted(
  (one, other) => Math.abs(other.baseline.difference) - Math.abs(one.baseline.difference),
);
print(`The ${LARGEST} that move verification first most`, head, byBaseline.slice(0, LARGEST).map(cells));
print('All', head, rows.map(cells));
const least = rows.reduce((one, other) => (other.lead.low < one.lead.low ? other : one));
console.log(
  `\nThe headline is ${points(least.lead)} at its lowest end, with ${least.name}; its interval excludes 0 in ${rows.filter((row) => row.lead.low > 0).length} of ${rows.length} rows.`,
);

function cells({ name, shares, baseline, phased, headline, lead: own }) {
  const [first, second] = shares.map(percent);
  return [name, first, points(baseline), second, points(phased), points(own), points(headline)];
}
