import { agentModels, agentsOf } from '../../agents/index.js';
import { wilsonInterval } from '../../analysis/index.js';
import type { Cell } from '../../ensemble/results.js';
import { SixPartyError, unknownName } from '../../input/index.js';
import type { Scenario } from '../../scenario/index.js';
import { continueTalks } from '../../talks/index.js';
import type { Agent, Intervention, Outcome, OutcomeKind, TalksEvent, Trace } from '../../talks/index.js';
import { longDate, partyWord, percent, signed } from '../../words/index.js';
import type { PictureTable } from '../pictures/Picture.js';

/** What is changed at one place of a run. Plain JSON: agents are name and parameters. */
export interface Fork {
  /** After so many events. */
  readonly at: number;
  readonly interventions: readonly Intervention[];
  /** Chance from there on comes from it. Default: as it was. */
  readonly seed?: string;
}

/**
 * Plays another future of a run.
 *
 * @throws SixPartyError `invalid-option` (a change that does not apply there, parameters that a model does not take),
 *   `unknown-name` (agents that are not of the library), those of `continueTalks`
 */
export function forkOf(trace: Trace, { at, interventions, seed }: Fork): Trace {
  const seeds = seed === undefined ? {} : { seeds: [seed] };
  const { runs } = continueTalks(trace, at, { ...played(trace, at, interventions), ...seeds });
  return runs[0]!.trace;
}

/** No run came to anything yet. */
export const NO_OUTCOMES: Readonly<Record<OutcomeKind, number>> = {
  settlement: 0,
  partial: 0,
  inconclusive: 0,
  collapse: 0,
};

/** Returns how often each outcome comes of a place of a run, with other chance: one future a seed. */
export function outcomesOf(
  trace: Trace,
  { at, interventions }: Omit<Fork, 'seed'>,
  seeds: readonly string[],
): Record<OutcomeKind, number> {
  const counts: Record<OutcomeKind, number> = { ...NO_OUTCOMES };
  const { runs } = continueTalks(trace, at, { ...played(trace, at, interventions), seeds });
  for (const { outcome } of runs) counts[outcome.kind] += 1;
  return counts;
}

/** Who plays on, and the changes with agents that decide. */
function played(
  trace: Trace,
  at: number,
  interventions: readonly Intervention[],
): { agents: Record<string, Agent>; interventions: Intervention[] } {
  const agents = agentsOf({ scenario: trace.scenario, events: trace.events.slice(0, at) });
  return { agents, interventions: interventions.map(deciding) };
}

function deciding(given: Intervention): Intervention {
  if (given.kind !== 'replaceAgent') return given;
  const { name, parameters } = given.agent;
  const models = Object.keys(agentModels);
  if (!models.includes(name)) {
    throw new SixPartyError('unknown-name', 'There is no such agent.', [
      unknownName('agent', 'agent model', name, models),
    ]);
  }
  return { ...given, agent: agentModels[name]!(parameters) };
}

/** How a run ended; null while it goes on. */
export function outcomeOf({ events }: Pick<Trace, 'events'>): Outcome | null {
  const last = events[events.length - 1];
  return last?.type === 'ended' ? last.outcome : null;
}

/** Returns after how many events two runs part. */
export function partingOf(one: readonly TalksEvent[], other: readonly TalksEvent[]): number {
  const most = Math.min(one.length, other.length);
  for (let n = 0; n < most; n++) if (JSON.stringify(one[n]) !== JSON.stringify(other[n])) return n;
  return most;
}

/** Two runs side by side: how they ended, and what came of them. */
export function besideTable(words: Scenario, recorded: Trace, other: Trace): PictureTable {
  const ends = [recorded, other].map((trace) => outcomeOf(trace));
  const row = (name: string, read: (outcome: Outcome) => Cell): Cell[] => [
    name,
    ...ends.map((outcome) => (outcome === null ? '–' : read(outcome))),
  ];
  const rows = [
    row('outcome', ({ kind }) => kind),
    ...(words.dynamics ? [row('ended', ({ day }) => longDate(words.start, day))] : []),
    row('rounds', ({ rounds }) => rounds),
    ...(words.dynamics ? [row('sessions', ({ sessions }) => sessions)] : []),
    row('texts signed', ({ agreements }) => agreements.length),
    row('of substance', ({ agreements }) => agreements.filter(({ substance }) => substance).length),
    ...words.issues.map(({ id, label }) => row(label, ({ levels }) => levels[id] ?? 0)),
    ...words.parties.map(({ id }) =>
      row(`realised gain, ${partyWord(words, id)}`, ({ gains }) => signed(gains[id]?.realised ?? 0)),
    ),
  ];
  return { caption: 'The two futures', columns: ['what', 'this run', 'the other future'], rows };
}

/** How often each outcome comes of the place, with and without what is changed. */
export function oftenTable(
  changed: Readonly<Record<OutcomeKind, number>>,
  unchanged: Readonly<Record<OutcomeKind, number>>,
): PictureTable {
  const kinds = Object.keys(changed) as OutcomeKind[];
  const rows = kinds.map((kind) => [kind, shareInWords(changed, kind), shareInWords(unchanged, kind)]);
  const runs = totalOf(changed);
  const caption = `How often it comes out so from here, over ${runs} seeds (95 % intervals)`;
  return { caption, columns: ['outcome', 'with the change', 'without it'], rows };
}

/** Says how often one outcome came, with its interval: "34 of 200: 17 % [12.4 %, 22.8 %]". */
export function shareInWords(counts: Readonly<Record<OutcomeKind, number>>, kind: OutcomeKind): string {
  const runs = totalOf(counts);
  if (runs === 0) return '–';
  const { low, high } = wilsonInterval(counts[kind], runs);
  return `${counts[kind]} of ${runs}: ${percent(counts[kind] / runs)} [${percent(low)}, ${percent(high)}]`;
}

function totalOf(counts: Readonly<Record<OutcomeKind, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
