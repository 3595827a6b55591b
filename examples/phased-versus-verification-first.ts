// Does it help if Washington phases its proposals, as Joel Wit says it must (C13)?
// The same seeds for both policies: a pair differs in nothing but the agent of the US.
// npm run example phased-versus-verification-first [seeds, by default 500]
import { december2003, phasedConcessions, withAgent } from 'six-party-talks';
import { agreed, comparePolicies, eventually } from 'six-party-talks/testing';

const n = Number(process.argv[2] ?? 500);
if (!Number.isInteger(n) || n < 2) throw new RangeError('The number of seeds is a whole number above 1.');

const phased = withAgent(december2003, 'US', phasedConcessions());
const agreementOfSubstance = eventually(agreed({ substance: true }));
const found = comparePolicies(december2003, phased, agreementOfSubstance, { seeds: n });

const { means, difference, interval, better, worse, ties, pValue, discordant } = found;
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

console.log(`Agreement of substance in ${n} paired runs:`);
console.log(`  verificationFirst  ${percent(means.baseline)}`);
console.log(`  phasedConcessions  ${percent(means.policy)}`);
// McNemar's table: only the pairs in which the two policies differ tell them apart.
console.log(`Only phased: ${better}. Only verification first: ${worse}. Alike: ${ties}.`);
console.log(`Difference ${percent(difference)}, paired 95 % interval`);
console.log(`  ${percent(interval!.low)} to ${percent(interval!.high)}.`);
console.log(
  pValue === null ? 'Too few pairs differ for a test.' : `Exact McNemar test: p = ${pValue.toPrecision(2)}.`,
);

const lost = discordant.filter(({ policy }) => policy === false).map(({ seed }) => seed);
console.log(`Runs to read, where phasing lost an agreement: ${lost.slice(0, 10).join(', ') || 'none'}.`);
