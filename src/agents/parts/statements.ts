import type { Deal } from '../../scenario/index.js';
import { hasBallots, plenaryTime, speakingOrder } from '../../talks/index.js';
import type { Observation } from '../../talks/index.js';

/** What a party put, or that it said no to a draft. */
export interface Statement {
  readonly by: string;
  /** Its offer, draft or counter-proposal; null for a no without one. */
  readonly deal: Deal | null;
  /** Round of the plenary, from 0. */
  readonly round: number;
}

/** Returns all offers, drafts and refusals of this plenary, in the order in which they were made. */
export function statementsOf(observation: Observation): readonly Statement[] {
  if (hasBallots(observation.rules)) return offersInBallots(observation);
  return observation.rules.protocol.kind === 'saop' ? offersMade(observation) : draftsAndAnswers(observation);
}

/** Each offer is a turn, and so is each one that was passed. */
function offersInBallots({ public: { table, present } }: Observation): Statement[] {
  const { offers, passes = [] } = table;
  let passed = 0;
  return offers.map(({ by, deal }, n) => {
    while (passed < passes.length && passes[passed]! <= n) passed++;
    return { by, deal, round: Math.floor((n + passed) / present.length) };
  });
}

/** Between two offers everybody in between said yes: the circle tells on which turn each was made. */
function offersMade(observation: Observation): Statement[] {
  const circle = circleOf(observation);
  let turn = 0;
  return observation.public.table.offers.map(({ by, deal }) => {
    // Who has put the standing offer may put another only when its turn comes again.
    while (circle[turn % circle.length] !== by && circle.includes(by)) turn++;
    const round = Math.floor(turn / circle.length);
    turn++;
    return { by, deal, round };
  });
}

function draftsAndAnswers({ public: { table } }: Observation): Statement[] {
  return table.offers.flatMap(({ by, deal }, round): Statement[] => [
    { by, deal, round },
    ...table.objections
      .filter(({ reading }) => reading === round + 1)
      .map(({ by: reader, counter }) => ({ by: reader, deal: counter, round })),
  ]);
}

/** Returns those who take turns in alternating offers. */
export function circleOf({ rules, public: { present } }: Observation): readonly string[] {
  const ids = rules.parties.map(({ id }) => id);
  return speakingOrder(rules.protocol, ids, present);
}

/** Returns the time of the plenary in (0, 1) at which the party speaks. */
export function timeOf({ rules, public: now, party }: Observation): number {
  return plenaryTime(rules, now, party);
}
