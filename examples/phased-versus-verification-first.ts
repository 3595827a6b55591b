// Does it help if Washington phases its proposals, as Joel Wit says it must (C13)?
// The same seeds for both policies: a pair differs in nothing but the agent of the US.
// npm run example phased-versus-verification-first [seeds, by default 500]
import { december2003, phasedConcessions, runTalks, withAgent } from 'six-party-talks';
import type { Talks } from 'six-party-talks';

const n = Number(process.argv[2] ?? 500);
if (!Number.isInteger(n) || n < 1) throw new RangeError('The number of seeds is a whole number above 0.');

const phased = withAgent(december2003, 'US', phasedConcessions());

const hasSubstance = (talks: Talks, seed: string): boolean =>
  runTalks(talks, { seed }).outcome.agreements.some(({ substance }) => substance);

const pairs = Array.from({ length: n }, (_, k) => String(k + 1)).map((seed) => ({
  baseline: hasSubstance(december2003, seed),
  phased: hasSubstance(phased, seed),
}));

const count = (holds: (pair: (typeof pairs)[number]) => boolean): number => pairs.filter(holds).length;
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

// McNemar's table: only the pairs in which the two policies differ tell them apart.
const gained = count((pair) => pair.phased && !pair.baseline);
const lost = count((pair) => !pair.phased && pair.baseline);

// Adjusted Wald interval for the difference of paired proportions (Bonett & Price 2012): with one made-up
// pair of each kind that differs, p = (gained + 1) / (n + 2) and q = (lost + 1) / (n + 2), the interval is
// p − q ± 1.96 √((p + q − (p − q)²) / (n + 2)). It stays honest where one of the counts is 0.
const p = (gained + 1) / (n + 2);
const q = (lost + 1) / (n + 2);
const margin = 1.96 * Math.sqrt((p + q - (p - q) ** 2) / (n + 2));

console.log(`Agreement of substance in ${n} paired runs:`);
console.log(`  verificationFirst  ${percent(count(({ baseline }) => baseline) / n)}`);
console.log(`  phasedConcessions  ${percent(count((pair) => pair.phased) / n)}`);
console.log(`Only phased: ${gained}. Only verification first: ${lost}. Alike: ${n - gained - lost}.`);
console.log(`Difference ${percent((gained - lost) / n)}, paired 95 % interval`);
console.log(`  ${percent(Math.max(-1, p - q - margin))} to ${percent(Math.min(1, p - q + margin))}.`);
