import { expect } from 'vitest';
import { agentModels, agentsOf, verifyAgents } from '../../src/agents/index.js';
import { galleryGame, galleryNames, loadScenario } from '../../src/files/index.js';
import type { SixPartyError } from '../../src/input/index.js';
import { openStream } from '../../src/random/index.js';
import { changeScenario } from '../../src/scenario/index.js';
import { scenarios } from '../../src/scenarios/index.js';
import {
  historyFor,
  openTalks,
  sampleMove,
  sealTrace,
  verifyTrace,
  withAgent,
} from '../../src/talks/index.js';
import type { Agent, Moved, Talks, Trace } from '../../src/talks/index.js';

/** A trace as it is read from a file, its chain made anew. */
export function written(trace: Trace): Trace {
  return JSON.parse(JSON.stringify(sealTrace(trace))) as Trace;
}

export function movesOf({ events }: Trace): number {
  return events.filter(({ type }) => type === 'moved').length;
}

/** The error that a trace brings; undefined if its agents make it. */
export function refusal(trace: Trace): SixPartyError | undefined {
  try {
    verifyAgents(written(trace));
    return undefined;
  } catch (error) {
    expect(error).toMatchObject({ name: 'SixPartyError', code: 'invalid-trace' });
    return error as SixPartyError;
  }
}

/** The number of the event that a trace is refused for; −1 if it is not refused. */
export function refusedAt(trace: Trace): number {
  const path = refusal(trace)?.issues[0]!.path;
  return path === undefined ? -1 : Number(/^events\[(\d+)\]$/.exec(path)![1]);
}

/** Every scenario of the library, of so many rounds, and every game of the gallery. */
export function everyGame(rounds: number): Talks[] {
  return [
    ...Object.values(scenarios).map((scenario) => changeScenario<Agent>(scenario, { horizon: { rounds } })),
    ...galleryNames.map((name) => loadScenario(galleryGame(name))),
  ];
}

/** Each model on a seat of one of these games. */
export function everyModel(games: readonly Talks[]): Talks[] {
  return Object.values(agentModels).map((model, n) => {
    const game = games[n % games.length]!;
    return withAgent(game, game.parties[n % game.parties.length]!.id, model());
  });
}

/**
 * Writes another legal move into a trace in place of an agent's, and lets all agents play on from there, so that the
 * rules, the seed and a chain made anew find nothing; undefined if the move that was drawn is the agent's own.
 */
export async function forged(trace: Trace, place: number, n: number): Promise<Trace | undefined> {
  const { party, move } = trace.events[place] as Moved;
  const session = openTalks({ trace, at: place, agents: { ...agentsOf(trace), [party]: null } });
  const other = sampleMove(historyFor(session.trace, party), (purpose) =>
    openStream(`forger/${n}/${purpose}`),
  );
  if (JSON.stringify(other) === JSON.stringify(move) || !session.play(other).ok) return undefined;
  const rest = session.fork(-1, { agents: agentsOf(trace) });
  await rest.run();
  verifyTrace(written(rest.trace));
  return rest.trace;
}

/** Forges traces at moves that are drawn; returns how many were forged, and how many of them are refused there. */
export async function forgeries(
  traces: readonly Trace[],
  each: number,
): Promise<{ readonly tried: number; readonly named: number }> {
  let [tried, named] = [0, 0];
  for (const [n, trace] of traces.entries()) {
    const moves = trace.events.flatMap(({ type }, place) => (type === 'moved' ? [place] : []));
    const { next } = openStream(`places/${n}`);
    for (let k = 0; k < each; k++) {
      const place = moves[Math.floor(next() * moves.length)]!;
      const other = await forged(trace, place, each * n + k);
      if (!other) continue;
      tried += 1;
      if (refusedAt(other) === place) named += 1;
    }
  }
  return { tried, named };
}

/** Writes other counts of draws into a trace, move by move; returns how many, and how many are refused there. */
export function otherDraws(trace: Trace): { readonly tried: number; readonly named: number } {
  let [tried, named] = [0, 0];
  for (const [place, event] of trace.events.entries()) {
    if (event.type !== 'moved') continue;
    const { draws, ...moved } = event;
    const [[key, count] = [`agent.bid/${event.party}`, 0]] = Object.entries(draws ?? {});
    const others = [
      { ...draws, [key]: count + 1 },
      { ...draws, [key]: count + 1_000_000_000 },
      { ...draws, [`agent.more/${event.party}`]: 1 },
      ...(draws ? [undefined] : []),
    ];
    for (const counts of others) {
      const edited = { ...moved, ...(counts && { draws: counts }) };
      tried += 1;
      if (refusedAt({ ...trace, events: trace.events.with(place, edited) }) === place) named += 1;
    }
  }
  return { tried, named };
}
