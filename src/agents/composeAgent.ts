import {
  anything,
  callback,
  checkMembers,
  checkOptions,
  holding,
  isFunction,
  text,
  anObject,
  type OptionRules,
} from '../input/index.js';
import { laddersOf, type Deal } from '../scenario/index.js';
import {
  directionsOf,
  hasBallots,
  textsOf,
  type Agent,
  type Move,
  type Observation,
} from '../talks/index.js';
import { drawnConduct } from './parts/conduct/drawnConduct.js';
import type { Choice, Parts, Position, Situation } from './parts/parts.js';
import { positionRules } from './parts/position.js';
import { situationOf } from './parts/situation.js';
import { nearestText } from './parts/nearestText.js';
import { isChair, moveWithoutOffer } from './parts/walkingOut.js';

/** What an agent is made of. */
export interface Composition extends Parts {
  /** Name of the agent model, and the parameters that make it: plain JSON. */
  readonly name: string;
  /** JSON that stands for it in hashes, traces and files. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** What it insists on, and how ambitious it is. */
  readonly position: Position;
}

const rules: OptionRules<keyof Composition> = {
  name: text,
  parameters: anObject('an object of JSON data'),
  position: anything,
  bidding: callback,
  opponent: callback,
  acceptance: holding('an acceptance {accepts, objections}', { accepts: isFunction, objections: isFunction }),
  signalling: callback,
  consultation: callback,
  implementation: callback,
  conduct: callback,
};

const needed = (Object.keys(rules) as (keyof Composition)[]).filter((name) => name !== 'conduct');

const byInterest = drawnConduct();

/**
 * Makes an agent out of a position and parts, each of which can be replaced by one's own.
 *
 * @throws SixPartyError `invalid-option`
 */
export function composeAgent(composition: Composition): Agent {
  checkOptions(composition, rules, needed, NO_AGENT);
  const { name, parameters, position, ...parts } = composition;
  checkMembers(
    position,
    positionRules,
    Object.keys(positionRules) as (keyof Position)[],
    NO_AGENT,
    'position',
  );
  return {
    name,
    parameters,
    position: laddersOf(position.demands),
    decide(observation, random) {
      const situation = situationOf(observation, position, random);
      switch (observation.public.phase) {
        case 'signals':
          return parts.signalling(situation);
        case 'consultations':
          return { kind: 'consult', meetings: parts.consultation(situation) };
        case 'implementation':
          return { kind: 'implement', choices: parts.implementation(situation) };
        case 'conduct':
          return actMove((parts.conduct ?? byInterest)(situation));
        default:
          return speak(observation, situation, parts);
      }
    },
  };
}

const NO_AGENT = 'No agent can be made of this.';

function actMove(choice: Choice | null): Move {
  return { kind: 'act', ...choice };
}

/** A move is its receiver's to write into, and parts may keep the deals that they have found. */
function copyOf(deal: Deal): Deal {
  return [...deal];
}

/** The plenary: draft or answer under a single text and in ballots, offer or accept under other alternating offers. */
function speak(observation: Observation, situation: Situation, parts: Parts): Move {
  const {
    party,
    rules,
    public: { table, line },
  } = observation;
  const { protocol, caucus } = rules;
  const asText = (deal: Deal): Deal | null => nearestText(rules, textsOf(rules, observation.public), deal);
  if (!isChair(observation) && table.offer !== null && !table.accepted.includes(party)) {
    const { yes, optOut } = parts.acceptance.accepts(situation, table.offer);
    if (yes) return optOut.length > 0 ? { kind: 'accept', optOut } : { kind: 'accept' };
    if (protocol.kind === 'singleText' || hasBallots(rules)) {
      const wished = parts.acceptance.objections(situation, table.offer);
      const objections = wished.filter(({ issue, direction }) =>
        directionsOf(rules, observation.public, issue).includes(direction),
      );
      const shows = table.reading === 1 && line !== null && caucus?.members.includes(party);
      const shown = parts.acceptance.counter?.(situation, table.offer) ?? (shows ? line : null);
      const counter = shown && asText(shown);
      return counter
        ? { kind: 'object', objections, counter: copyOf(counter) }
        : { kind: 'object', objections };
    }
  }
  const found = parts.bidding(situation, parts.opponent);
  const deal = found && asText(found);
  return deal === null ? moveWithoutOffer(observation) : { kind: 'propose', deal: copyOf(deal) };
}
