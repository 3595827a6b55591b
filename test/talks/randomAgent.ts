import { bernoulli, integerBelow, pick } from '../../src/random/index.js';
import type { Stream } from '../../src/random/index.js';
import { nearestText } from '../../src/agents/parts/nearestText.js';
import type { Deal, Scenario } from '../../src/scenario/index.js';
import { directionsOf, legalMoves, openDuties, rulebookOf, textsOf } from '../../src/talks/index.js';
import type { Agent, LegalMove, Move, Observation, Urging } from '../../src/talks/index.js';

/** How often a random agent does what; probabilities. */
export interface RandomAgentOptions {
  /** Says yes to what is on the table. */
  readonly yes: number;
  /** Leaves the talks for good, each time it signals. */
  readonly leave: number;
  /** Walks out or closes, each time it speaks. */
  readonly walkOut: number;
  /** Performs a duty. */
  readonly faithful: number;
}

/**
 * An agent without a mind of its own: every move that the rules allow is possible, picked by its stream
 * from `legalMoves`. Where that names a space, it builds a member.
 *
 * @param scenario - the negotiation that it plays in, with any agents
 */
export function randomAgent(scenario: Scenario, options: RandomAgentOptions): Agent {
  return {
    name: 'random',
    parameters: { ...options },
    decide(observation, random) {
      const stream = random('any');
      const legal = movesOf(scenario, observation);
      switch (observation.public.phase) {
        case 'signals':
          return signal(legal, stream, options);
        case 'consultations':
          return { kind: 'consult', meetings: meetings(observation, stream) };
        case 'implementation':
          return implement(observation, legal, stream, options);
        case 'conduct':
          return pick(stream, finite(legal, 'act'));
        default:
          return speak(observation, legal, stream, options);
      }
    },
  };
}

function movesOf(scenario: Scenario, { party, own, public: now }: Observation): readonly LegalMove[] {
  const state = { seed: '', public: now, private: { [party]: own }, draws: {} };
  return legalMoves(rulebookOf(scenario), state, party);
}

function finite(legal: readonly LegalMove[], kind: Move['kind']): Move[] {
  return legal.flatMap((entry) => (entry.kind === 'move' && entry.move.kind === kind ? [entry.move] : []));
}

function signal(legal: readonly LegalMove[], stream: Stream, { leave }: RandomAgentOptions): Move {
  const leaves = bernoulli(stream, leave);
  const moves = finite(legal, 'signal').filter(
    (move) => move.kind === 'signal' && (move.leave === true) === leaves,
  );
  // Half of those who do not attend think better of it, so that sessions take place.
  const move = pick(stream, moves);
  const mayCome = moves.some((one) => one.kind === 'signal' && one.attend);
  return mayCome && move.kind === 'signal' && !leaves && bernoulli(stream, 0.5)
    ? { ...move, attend: true }
    : move;
}

function meetings({ party, rules, own }: Observation, stream: Stream): Urging[] {
  const others = rules.parties.map(({ id }) => id).filter((id) => id !== party);
  const most = Math.min(rules.meetings, others.length);
  const chosen = shuffled(others, stream).slice(0, integerBelow(stream, most + 1));
  return chosen.map((id) => ({
    with: id,
    urge: pick(stream, [0, 1, stream.next()]),
    disclose: rules.issues.map((issue) => issue.id).filter(() => bernoulli(stream, 0.3)),
    ...news(Object.keys(own.disclosed).filter((of) => of !== id && bernoulli(stream, 0.1))),
  }));
}

function news(carries: readonly string[]): Pick<Urging, 'carries'> {
  return carries.length > 0 ? { carries } : {};
}

function implement(
  { party, public: now }: Observation,
  legal: readonly LegalMove[],
  stream: Stream,
  { faithful }: RandomAgentOptions,
): Move {
  const [space] = legal;
  const choices = openDuties(now, party).map(() =>
    bernoulli(stream, faithful) ? ('perform' as const) : pick(stream, ['withhold', 'conceal'] as const),
  );
  const move: Move = { kind: 'implement', choices };
  if (space?.kind === 'space' && space.includes(move)) return move;
  return {
    kind: 'implement',
    choices: choices.map((choice, place) => {
      const alone = choices.map((_, other) => (other === place ? choice : 'perform'));
      const legalHere =
        space?.kind === 'space' && space.includes({ kind: 'implement', choices: alone } as Move);
      return legalHere ? choice : 'withhold';
    }),
  };
}

function speak(
  { rules, public: now }: Observation,
  legal: readonly LegalMove[],
  stream: Stream,
  { yes, walkOut }: RandomAgentOptions,
): Move {
  const accepts = finite(legal, 'accept');
  if (accepts.length > 0 && bernoulli(stream, yes)) {
    const issues = accepts.flatMap((move) => (move.kind === 'accept' ? (move.optOut ?? []) : []));
    const optOut = issues.filter(() => bernoulli(stream, 0.6));
    return optOut.length > 0 ? { kind: 'accept', optOut } : { kind: 'accept' };
  }
  const ends = [...finite(legal, 'walkOut'), ...finite(legal, 'close')];
  if (bernoulli(stream, walkOut)) return pick(stream, ends);
  const spaces = legal.flatMap((entry) => (entry.kind === 'space' ? [entry.of] : []));
  // The greater of two: deals that owe something come up more often.
  const option = (size: number): number => Math.max(integerBelow(stream, size), integerBelow(stream, size));
  const texts = textsOf(rules, now);
  const deal = (): Deal =>
    nearestText(
      rules,
      texts,
      rules.issues.map((issue) => option(issue.options.length)),
    )!;
  const passes = spaces.includes('object') && now.table.offer === null;
  if (passes && (!spaces.includes('propose') || bernoulli(stream, 0.2)))
    return { kind: 'object', objections: [] };
  if (spaces.includes('propose')) return { kind: 'propose', deal: deal() };
  if (!spaces.includes('object')) return pick(stream, ends);
  const objections = rules.issues
    .flatMap(({ id }) =>
      bernoulli(stream, 0.4) ? [{ issue: id, direction: pick(stream, ['up', 'down'] as const) }] : [],
    )
    .filter(({ issue, direction }) => directionsOf(rules, now, issue).includes(direction));
  if (bernoulli(stream, 0.5)) return { kind: 'object', objections };
  // Now and then what stands on the table itself, as one's own agent might hand back what it was shown.
  const counter = now.table.offer && bernoulli(stream, 0.3) ? now.table.offer : deal();
  return { kind: 'object', objections, counter };
}

function shuffled<T>(items: readonly T[], stream: Stream): T[] {
  const left = [...items];
  return items.map(() => left.splice(integerBelow(stream, left.length), 1)[0]!);
}
