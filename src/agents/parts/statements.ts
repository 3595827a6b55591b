import type { Deal } from '../../scenario/index.js';
import type { Observation } from '../../talks/index.js';

/** What a party put, or that it said no to a draft. */
export interface Statement {
  readonly by: string;
  /** Its offer, draft or counter-proposal; null for a no without one. */
  readonly deal: Deal | null;
  /** Round of the plenary, from 0. */
  readonly round: number;
}

/** All offers, drafts and refusals of this plenary, in the order in which they were made. */
export function statementsOf(observation: Observation): readonly Statement[] {
  return observation.rules.protocol.kind === 'saop' ? offersMade(observation) : draftsAndAnswers(observation);
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

/** The parties that take turns in alternating offers: those present, in the protocol's order. */
export function circleOf({ rules, public: { present } }: Observation): readonly string[] {
  const order = rules.protocol.kind === 'saop' ? rules.protocol.order : undefined;
  return (order ?? rules.parties.map(({ id }) => id)).filter((id) => present.includes(id));
}

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
