import { describe, expect, test } from 'vitest';
import { frequencyModel, microBid, situationOf, titForTatBid } from '../../../src/agents/index.js';
import { recall, type Recollection } from '../../../src/agents/parts/recollection.js';
import type { Situation } from '../../../src/agents/index.js';
import { forgetGrowing, noteGrowing } from '../../../src/talks/state/growing.js';
import type { Observation, Offer } from '../../../src/talks/index.js';
import { line, offers, seenIn } from '../plain.js';
import { positionOf } from '../seen.js';

const rounds = offers(['Up', 10], ['Down', 0], ['Middle', 5], ['Up', 9], ['Down', 2], ['Middle', 6]);

function seenBy(party: string, put: Offer[], noDeal = 0.2): Observation {
  return seenIn(line(noDeal), party, { ...rounds, offers: put });
}

function situation(observation: Observation): Situation {
  return situationOf(observation, positionOf(), () => ({ next: () => 0.99, used: 0 }));
}

/** How often it was told of each statement. */
function counting(): { told: string[]; heard: Recollection<string[]> } {
  const told: string[] = [];
  const add = (so: string[], { by, deal }: { by: string; deal: readonly number[] | null }): void => {
    so.push(`${by} ${String(deal)}`);
    told.push(by);
  };
  return { told, heard: { begin: () => [], add } };
}

describe('what is made of statements, one after the other', () => {
  test('goes on where a table only grows, for each party by itself', () => {
    const put = [...rounds.offers!.slice(0, 3)];
    const observation = seenBy('Up', put);
    noteGrowing(observation.public.table);
    const { told, heard } = counting();
    expect(recall(heard, situation(observation))).toEqual(['Up 10', 'Down 0', 'Middle 5']);
    put.push({ by: 'Up', deal: [9] });
    expect(recall(heard, situation(observation))).toEqual(['Up 10', 'Down 0', 'Middle 5', 'Up 9']);
    expect(told).toHaveLength(4);
    recall(heard, situation({ ...observation, party: 'Down' }));
    expect(told).toHaveLength(8);
  });

  test('begins anew where it does not, or where what it rests on has changed', () => {
    const put = [...rounds.offers!];
    const observation = seenBy('Up', put);
    const { told, heard } = counting();
    recall(heard, situation(observation));
    put[0] = { by: 'Up', deal: [7] };
    expect(recall(heard, situation(observation))[0]).toBe('Up 7');

    noteGrowing(observation.public.table);
    told.length = 0;
    recall(heard, situation(observation), [1, Number.NaN]);
    recall(heard, situation(observation), [1, Number.NaN]);
    expect(told).toHaveLength(6);
    recall(heard, situation(observation), [1, 0]);
    expect(told).toHaveLength(12);
    // Once the state is given away, anybody may write into it.
    forgetGrowing(observation.public.table);
    put[0] = { by: 'Up', deal: [3] };
    expect(recall(heard, situation(observation), [1, 0])[0]).toBe('Up 3');
  });

  test('tactics notice that having no deal is worth less by now', () => {
    // Down has put one deal only: a new offer is not due, and an earlier one is repeated.
    const put = [...rounds.offers!].with(4, { by: 'Down', deal: [0] });
    const before = seenBy('Up', put, 0.95);
    const after = { ...before, own: seenBy('Up', put, 0.2).own };
    noteGrowing(before.public.table);
    const [answers, repeats] = [titForTatBid({ kindness: 0.3 }), microBid()];
    const now = (observation: Observation): unknown => {
      const seen = situation(observation);
      return [answers.target(seen), repeats.bid(seen, frequencyModel())];
    };
    expect(now(before)).toEqual([0.95, [10]]);
    expect(now(after)).toEqual(now(seenBy('Up', [...put], 0.2)));
    expect(now(after)).toEqual([expect.closeTo(0.35, 12), [9]]);
  });
});
