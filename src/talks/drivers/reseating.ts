import { problem, SixPartyError } from '../../input/index.js';
import { withoutDemands, type AsyncAgent } from '../agent.js';
import type { ForbidMove, Intervention } from '../events/Intervention.js';
import type { Move } from '../events/Move.js';

/** Who plays a party from now on; null: nobody, by hand. */
export interface Reseated {
  readonly party: string;
  readonly agent: AsyncAgent | null;
}

type Seating<I> = (
  intervention: I,
  seated: (party: string) => AsyncAgent | undefined,
) => Reseated | undefined;

const nobody = (): undefined => undefined;

const seatings: {
  readonly [K in Intervention['kind']]: Seating<Extract<Intervention, { readonly kind: K }>>;
} = {
  forceMove: nobody,
  forbidMove: nobody,
  dropEvent: nobody,
  addEvent: nobody,
  setMandate: nobody,
  liftDemand({ party, issue }, seated) {
    const before = seated(party);
    const agent = before && withoutDemands(before, issue);
    if (agent) return { party, agent };
    const message = `"liftDemand" does not apply here. No agent of the library that demands something of ${issue} plays ${party}.`;
    throw new SixPartyError('invalid-option', message, [
      problem('intervention', 'inconsistent', 'a demand that is held', issue, { message }),
    ]);
  },
  replaceAgent({ party, agent }) {
    const decides = 'decide' in agent && typeof agent.decide === 'function';
    return { party, agent: decides ? (agent as AsyncAgent) : null };
  },
};

/**
 * Returns who is seated by an intervention; undefined if nobody is.
 *
 * @throws SixPartyError `invalid-option` if there is no such demand to lift
 */
export function reseatedBy(
  intervention: Intervention,
  seated: (party: string) => AsyncAgent | undefined,
): Reseated | undefined {
  const seating = seatings[intervention.kind] as Seating<Intervention>;
  return seating(intervention, seated);
}

/** Returns the move that an agent may make: its own, or the one instead of what was forbidden. */
export function allowedMove<M>(move: M, forbidden: readonly ForbidMove[]): M | Move {
  if (forbidden.length === 0) return move;
  let kind: unknown;
  try {
    ({ kind } = move as Partial<Move>);
  } catch {
    // What cannot be read is no move: whoever resolves it says so.
    return move;
  }
  return forbidden.find((ban) => ban.move === kind)?.instead ?? move;
}
