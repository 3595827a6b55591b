import { expect, test } from 'vitest';
import {
  acceptNext,
  bargaining,
  frequencyModel,
  randomBid,
  thresholdAcceptance,
  timeDependent,
} from '../../src/agents/index.js';
import type { Tactic } from '../../src/agents/index.js';
import { standing } from './seen.js';
import { line, offers, situationIn } from './plain.js';

const opponent = frequencyModel();

test('a bid by chance is made up once a turn: what an offer is compared with is what is put', () => {
  let drawn = 0;
  const random = randomBid();
  const tactic: Tactic = {
    ...random,
    bid: (...seen) => {
      drawn += 1;
      return random.bid(...seen);
    },
  };
  const bids = new Set<number>();
  for (let n = 0; n < 30; n++) {
    const { bidding, acceptance } = bargaining({ tactic, opponent, condition: acceptNext() });
    const situation = situationIn(line(), 'Up', offers(['Down', 5]), `seed ${n}`);
    const { yes } = acceptance.accepts(situation, [5]);
    const [bid] = bidding(situation, opponent)!;
    expect(yes).toBe(5 >= bid!);
    bids.add(bid!);
    expect(drawn).toBe(n + 1);
  }
  expect(bids.size).toBeGreaterThan(4);
});

test('objections are those of an agent without demands', () => {
  const { acceptance } = bargaining({ tactic: timeDependent({ e: 1 }), opponent, condition: acceptNext() });
  const scenario = line(0.2, { kind: 'singleText', chair: 'Middle', drafts: 3 });
  const situation = situationIn(scenario, 'Up', offers(['Middle', 5]));
  expect(acceptance.objections(situation, [5])).toEqual([{ issue: 'issue0', direction: 'up' }]);
  expect(acceptance.objections(situation, [5])).toEqual(thresholdAcceptance().objections(situation, [5]));
});

test('a chair does not draft what stands already', () => {
  const { bidding } = bargaining({ tactic: timeDependent({ e: 0 }), opponent, condition: acceptNext() });
  const scenario = line(0.2, { kind: 'singleText', chair: 'Middle', drafts: 3 });
  const situation = situationIn(scenario, 'Middle');
  expect(bidding(situation, opponent)).toEqual([5]);
  const later = situationIn(scenario, 'Middle');
  Object.assign(later.observation.public, { agreements: [standing([5])] });
  expect(bidding(later, opponent)).toBeNull();
});
