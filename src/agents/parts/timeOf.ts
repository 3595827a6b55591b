import type { Observation } from '../../talks/index.js';

/**
 * Time of a plenary in (0, 1]: (r + 1) / (R + 1) in round r (from 0) of R, for all parties of the round
 * alike (Aydoğan, Festen, Hindriks & Jonker 2017). A round of a single text is a draft with its answers.
 */
export function timeOf(observation: Observation): number {
  return timeOfRound(observation, roundOf(observation));
}

/** Time of a round of the plenary, from 0. */
export function timeOfRound({ rules: { protocol } }: Observation, round: number): number {
  return (round + 1) / ((protocol.kind === 'saop' ? protocol.rounds : protocol.drafts) + 1);
}

function roundOf(observation: Observation): number {
  const {
    party,
    rules: { protocol },
    public: { table, present },
  } = observation;
  if (protocol.kind === 'saop') return Math.floor(table.turns / present.length);
  return protocol.chair === party ? table.reading : table.reading - 1;
}
