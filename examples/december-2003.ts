// Plays the talks of December 2003 once and tells how they went.
// npm run example december-2003 [seed]
import { december2003, runTalks } from 'six-party-talks';
import { account, outcomeJson } from 'six-party-talks/report';

const seed = process.argv[2] ?? '1';
const run = runTalks(december2003, { seed });

console.log(account(run));

// The same as data: what one counts, compares and stores.
const { fingerprint, outcome } = outcomeJson(run);
console.log(`The run ${fingerprint} was ${outcome.kind}.`);
console.log(`Blockers named: ${outcome.blockers.length}; agreements signed: ${outcome.agreements.length}.`);
