import type { Draft } from 'immer';
import {
  anObject,
  listOf,
  optionProblems,
  problem,
  refuse,
  seed as readSeed,
  anything,
  SixPartyError,
} from '../../input/index.js';
import { openStreams } from '../../random/index.js';
import type { Agent } from '../agent.js';
import { apply } from '../apply/apply.js';
import type { Intervention } from '../events/Intervention.js';
import type { Reseeded } from '../events/TalksEvent.js';
import { ownCopy } from '../frozen.js';
import { agentNow } from '../governments.js';
import { resolveIntervention } from '../interventions/resolveIntervention.js';
import { reseatedBy } from '../interventions/seating.js';
import type { TalksState } from '../state/TalksState.js';
import { branchPointOf } from '../trace/branchPoint.js';
import type { Trace } from '../trace/trace.js';
import { checkSeats } from './options.js';
import { playToEnd, type Run } from './runTalks.js';

/** Options of {@link continueTalks}. */
export interface ContinueOptions {
  /** Who plays which party from there on: all of them, as of `agentsOf(trace)`. */
  readonly agents: Readonly<Record<string, Agent>>;
  /**
   * One future for each, none of them twice: chance after the place comes from it. Default: one, from the seed that the
   * talks have there.
   */
  readonly seeds?: readonly string[];
  /** What is changed at the place, one after the other, in every future. Default: nothing. */
  readonly interventions?: readonly Intervention[];
}

/** Futures of one place of a trace. */
export interface Continuation {
  /** After how many events they begin: more than asked for, if that was between a move and what follows at once. */
  readonly at: number;
  /** One for each seed, in that order. Their traces begin with the events before the place. */
  readonly runs: readonly Run[];
}

/**
 * Plays futures of recorded talks from the place after `n` events, as fast as {@link runTalks}; negative counts from
 * the end. With the seed that the talks have there, and the same agents, it is the recorded rest; another seed stands
 * in the trace.
 *
 * @throws SixPartyError `invalid-trace`: not whole, of another version, or an event (named) is not what the rules
 *   and the seed give; `invalid-option`: an n outside, no agent for a party, a seed that is none,
 *   an intervention that does not apply (named); `unknown-name`: an
 *   agent of no party; those of `runTalks`
 */
export function continueTalks(trace: Trace, n: number, options: ContinueOptions): Continuation {
  const point = branchPointOf(trace, n, 'n');
  const { book, seed } = point;
  refuse(
    'invalid-option',
    'The talks cannot go on like this.',
    optionProblems(
      options,
      { agents: anObject('agents by party'), seeds: listOf(readSeed), interventions: listOf(anything) },
      ['agents'],
    ),
  );
  const { agents, seeds = [point.state.seed], interventions = [] } = options;
  // The same future again would be counted as another one.
  refuse(
    'invalid-option',
    'The talks cannot go on like this.',
    seeds.flatMap((own, index) =>
      seeds.indexOf(own) === index
        ? []
        : [problem(`seeds[${index}]`, 'duplicate', 'a seed that is not in the list yet', own)],
    ),
  );
  checkSeats(book.ids, agents);
  refuse(
    'invalid-option',
    'Some parties have no agent.',
    book.ids
      .filter((id) => !(Object.hasOwn(agents, id) && typeof agents[id]?.decide === 'function'))
      .map((id) => problem(`agents.${id}`, 'missing', 'an agent with decide()', undefined, { hint: NEEDED })),
  );
  const runs = seeds.map((own) => {
    const state = ownCopy(point.state);
    const events = [...point.events];
    // After the end nothing is left to chance.
    if (own !== state.seed && state.public.phase !== 'ended') {
      const reseeded: Reseeded = { type: 'reseeded', seed: own };
      apply(state as Draft<TalksState>, reseeded);
      events.push(reseeded);
    }
    const seated: Record<string, Agent> = { ...agents };
    for (const intervention of interventions) {
      const streams = openStreams(state.seed, state.public.round, state.draws);
      const resolved = resolveIntervention(book, state, intervention, streams);
      const reseated = reseatedBy(
        intervention,
        (party) => seated[party] && agentNow(book, state, party, seated[party]),
        state,
      );
      for (const event of resolved) {
        apply(state as Draft<TalksState>, event);
        events.push(event);
      }
      if (reseated?.agent === null) throw noAgent(reseated.party);
      // An agent that takes its time is refused as its promise is: it is no legal move.
      if (reseated) seated[reseated.party] = reseated.agent as Agent;
    }
    return playToEnd(book, seated, seed, state, events);
  });
  return { at: point.events.length, runs };
}

function noAgent(party: string): SixPartyError {
  const message = `"replaceAgent" does not apply here. The agent for ${party} does not decide.`;
  return new SixPartyError('invalid-option', message, [
    problem('interventions', 'wrong-type', 'an agent with decide()', undefined, { message }),
  ]);
}

const NEEDED = 'agentsOf(trace) makes those of the library that the trace names.';
