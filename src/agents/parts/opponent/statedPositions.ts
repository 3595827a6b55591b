import type { Rules } from '../../../scenario/index.js';
import type { Observation } from '../../../talks/index.js';
import { scoreFrom } from '../../../valuation/index.js';
import type { OpponentModel } from '../Parts.js';

/** Options of {@link statedPositions}. */
export interface StatedPositionsOptions {
  /** Weight of one objection against a stated position, > 0. Default 1. */
  readonly objection?: number;
  /** Weight of a party's objections in earlier sessions against one in this, in [0, 1]. Default 0.1. */
  readonly memory?: number;
}

/**
 * Rates deals by what the others said: nearness to the position that each last stated (an offer or a
 * counter-proposal of this session, else its declared position), less what they objected to. Knows
 * nothing of anybody's real preferences. Issues that a party has called most important weigh double.
 */
export function statedPositions({ objection = 1, memory = 0.1 }: StatedPositionsOptions = {}): OpponentModel {
  return ({ observation, valuation: { space } }) => {
    const { rules } = observation;
    const all = rules.issues.map((issue, k) => {
      const top = issue.options.length - 1;
      const ratings = issue.options.map(() => 0);
      for (const { id } of rules.parties) {
        if (id === observation.party) continue;
        const weight = observation.own.disclosed[id]?.includes(issue.id) ? 2 : 1;
        const stated = statedLevel(observation, rules, id, k);
        for (let level = 0; level <= top; level++) {
          if (stated !== undefined) ratings[level]! -= weight * ((level - stated) / top) ** 2;
          ratings[level]! -= weight * objection * protests(observation, id, issue.id, k, level);
          ratings[level]! += weight * objection * memory * leaning(observation, id, issue.id) * (level / top);
        }
      }
      return ratings;
    });
    return scoreFrom(space, all);
  };
}

/** The option a party last asked for itself, if it ever did. */
function statedLevel({ public: { table } }: Observation, rules: Rules, party: string, k: number): number | undefined {
  const counter = table.objections.findLast(({ by, counter: shown }) => by === party && shown !== null)?.counter;
  const offer = table.offers.findLast(({ by }) => by === party)?.deal ?? counter;
  if (offer) return offer[k];
  const issue = rules.issues[k];
  return issue && rules.parties.find(({ id }) => id === party)?.declared?.[issue.id];
}

/** How many of this session's objections an option would run into again. */
function protests({ public: { table } }: Observation, party: string, issue: string, k: number, level: number): number {
  let count = 0;
  for (const { by, reading, objections } of table.objections) {
    if (by !== party) continue;
    const put = table.offers[reading - 1]?.deal[k];
    if (put === undefined) continue;
    for (const objection of objections) {
      if (objection.issue !== issue) continue;
      if (objection.direction === 'up' ? level <= put : level >= put) count += 1;
    }
  }
  return count;
}

/** Which way a party has leaned over all sessions, from −1 (less) to 1 (more). */
function leaning({ public: { heard } }: Observation, party: string, issue: string): number {
  const up = heard[party]?.up[issue] ?? 0;
  const down = heard[party]?.down[issue] ?? 0;
  return (up - down) / (up + down + 1);
}
