import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chance, shuffled } from './chance.mjs';
import { drawMinimums } from './minimums.mjs';

const root = fileURLToPath(new URL('../../examples/scored/', import.meta.url));

/** The texts of a game's folder. */
function filesOf(name) {
  return readdirSync(root + name, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) => ({
      name: `${parentPath.slice(root.length + name.length + 1)}/${file}`.replace(/^\//, ''),
      text: readFileSync(`${parentPath}/${file}`, 'utf8'),
    }));
}

/** The six games that come with the library. */
export function ownGames(importScored) {
  return readdirSync(root).map((name) => {
    const { issues, parties } = importScored(filesOf(name));
    return { name, issues, parties };
  });
}

/** Kinds of games nobody has seen before: how often an issue has an order, whether parties leave issues out. */
export const styles = [
  { name: 'mostly ordered', ordered: 0.8 },
  { name: 'some issues all the same', ordered: 0.6, without: 0.2 },
  { name: 'no order', ordered: 0 },
  { name: 'worst is not nothing', ordered: 0.5, without: 0.2, floor: 0.5 },
  { name: 'one or two heavy issues', ordered: 0.5, heavy: true },
];

/** A game drawn anew: 720 deals, 2 % to 10 % of them acceptable to all. */
export function newGame(style, seed) {
  const { name, ordered, without = 0, floor = 0, heavy = false } = styles[style];
  const draw = chance(seed * 7919 + style * 104_729 + 1);
  for (;;) {
    const sizes = shuffled([3, 3, 4, 4, 5], draw);
    const parties = Array.from({ length: 6 }, () => {
      const drawn = sizes.map(() => (draw() < without ? 0 : -Math.log(1 - draw())));
      const weights = heavy ? drawn.map((weight) => weight * weight) : drawn;
      const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
      return sizes.map((size, k) => {
        let values = Array.from({ length: size }, draw);
        if (draw() < ordered) values.sort((a, b) => a - b);
        if (draw() < 0.5) values.reverse();
        const low = draw() < floor ? 0 : Math.min(...values);
        const high = Math.max(...values);
        return values.map((value) => Math.round((100 * weights[k] * (value - low)) / (high - low) / total));
      });
    });
    if (parties.some((scores) => scores.flat().every((score) => score === 0))) continue;
    const minimums = drawMinimums(sizes, parties, [0.02, 0.1], draw, 20);
    if (minimums !== null) return { name, ...described(sizes, parties, minimums) };
  }
}

function described(sizes, parties, minimums) {
  const issues = sizes.map((size, k) => ({
    id: `i${k}`,
    label: `issue ${k}`,
    options: Array.from({ length: size }, (_, n) => `option ${n}`),
  }));
  return {
    issues,
    parties: parties.map((scores, i) => {
      const best = scores.map((row) => Math.max(...row));
      const total = best.reduce((sum, most) => sum + most, 0);
      return {
        id: `p${i}`,
        label: `party ${i}`,
        noDeal: minimums[i] / total,
        preferences: {
          kind: 'cardinal',
          weights: Object.fromEntries(issues.map(({ id }, k) => [id, best[k] / total])),
          values: Object.fromEntries(
            issues.map(({ id }, k) => [id, scores[k].map((score) => score / (best[k] || 1))]),
          ),
        },
      };
    }),
  };
}
