import { bench, describe } from 'vitest';
import {
  bestDeal,
  compileValuation,
  explainGain,
  gainOf,
  maximinDeal,
  scoreFrom,
  searchDeals,
} from '../src/valuation/index.js';
import { FULL_RULES, fullBeliefsOf } from '../test/valuation/fullSize.js';
import { PARTIES } from '../test/valuation/reference.js';

/** The size of December 2003: 25 slices of 31 entries, 150 blocks, 4.8 million deals. */
const levels = FULL_RULES.issues.map(() => 0);
const beliefs = PARTIES.map((party) => fullBeliefsOf(party));
const valuations = PARTIES.map((party, i) => compileValuation(FULL_RULES, party, beliefs[i]!, levels));
const tops = valuations.map((valuation) => bestDeal(valuation).gain);
/** How a deal would be rated by somebody who knows a party's weights and values, but not its beliefs. */
const scores = beliefs.map(({ weights, values }) =>
  scoreFrom(
    valuations[0]!.space,
    values.map((row, k) => row.map((value) => value * weights[k]!)),
  ),
);
const wit = [3, 3, 2, 2, 2, 2, 2, 1, 1, 2, 1];

/** Parties, scores and aspirations in turn, so that no figure is that of one lucky case. */
let turn = 0;
const next = (): number => (turn = (turn + 1) % 90);

describe('one valuation, December 2003', () => {
  bench('explainGain', () => {
    const i = next() % 6;
    explainGain(FULL_RULES, PARTIES[i]!, beliefs[i]!, levels, wit);
  });

  bench('gainOf', () => {
    gainOf(valuations[next() % 6]!, wit);
  });

  bench('compileValuation', () => {
    const i = next() % 6;
    compileValuation(FULL_RULES, PARTIES[i]!, beliefs[i]!, levels);
  });
});

describe('searches, December 2003', () => {
  bench('bestDeal', () => {
    bestDeal(valuations[next() % 6]!);
  });

  bench('searchDeals: best for another party, own gain at least 0, 1/3 or 2/3 of the best', () => {
    const n = next();
    const i = n % 6;
    const other = (i + 1 + (Math.floor(n / 6) % 5)) % 6;
    const share = Math.floor(n / 30) / 3;
    searchDeals(valuations[i]!, scores[other]!, { atLeast: share * tops[i]! });
  });

  bench('maximinDeal: US, South Korea, Japan', () => {
    maximinDeal([valuations[0]!, valuations[3]!, valuations[4]!]);
  });

  bench('maximinDeal: all six', () => {
    maximinDeal(valuations);
  });
});
