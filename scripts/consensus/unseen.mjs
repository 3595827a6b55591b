import { chance, shuffled } from './chance.mjs';
import { allDeals, scoreOf } from './minimums.mjs';

const SIZES = [3, 3, 4, 4, 5];
/** Acceptable to all: so many deals of the 720. */
const FEASIBLE = [12, 37];
/** What the deal that is best for the worst off leaves it above its minimum, in points. */
const TIGHT = [3, 9];
/** Minimums, in points of 100: of the first two parties, which drive the talks, of modest ones, and of the others. */
const MINIMUMS = { driving: [58, 68], modest: [25, 38], other: [45, 60] };
/** How many of the other four parties are modest: each of these as likely. */
const MODEST = [0, 0, 2, 4];
/** What the deal that is best for all together leaves them above their minimums, in points. */
const WELFARE = [80, 130];
/** Added to each weight, which is drawn as for weights of any proportion: so much less do those of drivers and of the others differ. */
const EVEN = { driving: 0.5, other: 0.15 };
/** How many issues leave one of the other four parties cold, each as likely as its share in this list. */
const COLD = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 3, 3];
/** How often the options of an issue rise or fall in order. */
const ORDERED = 0.4;
/** How often the worst option of an issue is worth something. */
const FLOOR = 0.1;

/**
 * A game of the published form, drawn from its number: six parties, five issues, 720 deals, 100 points for the
 * best of everything to everybody. The first party has the chair, the first two the vetoes.
 */
export function unseenGame(number) {
  const draw = chance(number);
  const modest = pick(MODEST, draw);
  for (;;) {
    const sizes = shuffled(SIZES, draw);
    const parties = Array.from({ length: 6 }, (_, i) => {
      const [low, high] = MINIMUMS[i < 2 ? 'driving' : i < 2 + modest ? 'modest' : 'other'];
      const cold = i < 2 ? 0 : pick(COLD, draw);
      return {
        scores: scoresOf(sizes, cold, EVEN[i < 2 ? 'driving' : 'other'], draw),
        minimum: low + Math.floor((high - low + 1) * draw()),
      };
    });
    const suit = allDeals(sizes)
      .map((deal) => parties.map(({ scores, minimum }) => scoreOf(scores, deal) - minimum))
      .filter((above) => above.every((points) => points >= 0));
    const most = (of) => Math.max(...suit.map(of));
    if (
      isWithin(FEASIBLE, suit.length) &&
      isWithin(
        TIGHT,
        most((above) => Math.min(...above)),
      ) &&
      isWithin(
        WELFARE,
        most((above) => above.reduce((sum, points) => sum + points, 0)),
      )
    ) {
      return { name: `game ${number}`, ...described(sizes, parties) };
    }
  }
}

const pick = (list, draw) => list[Math.floor(list.length * draw())];
const isWithin = ([low, high], number) => number >= low && number <= high;

/** Whole points per issue and option, 100 for the best of everything. */
function scoresOf(sizes, cold, even, draw) {
  const drawn = shuffled(
    sizes.map((_, k) => (k < cold ? 0 : even - Math.log(1 - draw()))),
    draw,
  );
  const total = drawn.reduce((sum, weight) => sum + weight, 0);
  const weights = drawn.map((weight) => Math.round((100 * weight) / total));
  const heaviest = weights.indexOf(Math.max(...weights));
  weights[heaviest] += 100 - weights.reduce((sum, weight) => sum + weight, 0);
  return sizes.map((size, k) => {
    const values = Array.from({ length: size }, draw);
    if (draw() < ORDERED) {
      values.sort((a, b) => a - b);
      if (draw() < 0.5) values.reverse();
    }
    const least = draw() < FLOOR ? 0 : Math.min(...values);
    const most = Math.max(...values);
    return values.map((value) => Math.round((weights[k] * (value - least)) / (most - least)));
  });
}

function described(sizes, parties) {
  const issues = sizes.map((size, k) => ({
    id: `i${k}`,
    label: `issue ${k}`,
    options: Array.from({ length: size }, (_, n) => `option ${n}`),
  }));
  return {
    issues,
    parties: parties.map(({ scores, minimum }, i) => {
      const best = scores.map((row) => Math.max(...row));
      return {
        id: `p${i}`,
        label: `party ${i}`,
        noDeal: minimum / 100,
        preferences: {
          kind: 'cardinal',
          weights: Object.fromEntries(issues.map(({ id }, k) => [id, best[k] / 100])),
          values: Object.fromEntries(
            issues.map(({ id }, k) => [id, scores[k].map((score) => score / (best[k] || 1))]),
          ),
        },
      };
    }),
  };
}
