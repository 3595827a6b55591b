import { pow } from '../../numeric/index.js';
import { bernoulli, logNormal, pick } from '../../random/index.js';
import type { Streams } from '../../random/index.js';
import { MONTH, YEAR } from '../../scenario/index.js';
import type { Dynamics } from '../../scenario/index.js';
import type { TimePassed } from '../events/GapEvent.js';
import type { Rulebook } from '../rulebook.js';
import type { TalksState } from '../state/TalksState.js';
import { trueLevel } from './drifting.js';
import { gapAhead } from './gap.js';
import { enteredEvent, NATURE, type Resolver } from './Resolver.js';
import { resumption } from './suspending.js';

/** The plenary is over: those who owe something decide what they do. */
export const resolveAssigning: Resolver = (book, state) => [enteredEvent(book, state, 'implementation')];

/** Time passes until the next session: all its chance is drawn here, but that of what parties do meanwhile. */
export const resolvePassing: Resolver = (book, state, streams) => {
  const resumed = resumption(book, state);
  // Time passes once all that can be resumed is.
  if (resumed) return [resumed];
  const dynamics = book.dynamics!;
  const { day } = state.public;
  const { months = Infinity } = book.scenario.horizon;
  const days = Math.min(pick(streams.stream('gap', NATURE), dynamics.gapDays), lastWait(day, months));
  const until = day + days;
  const ahead = gapAhead(book, state, until, streams);
  return [
    {
      type: 'timePassed',
      day: ahead ? day : until,
      ...undertakings(book, state, dynamics, streams),
      ...detections(book, state, dynamics, days / YEAR, streams),
      ...(ahead && { ahead }),
    },
  ];
};

/** The talks end on their last day, not with the next session; the first one may have been later. */
function lastWait(day: number, months: number): number {
  return Math.max(0, Math.ceil(months * MONTH) - day);
}

function undertakings(
  book: Rulebook,
  state: TalksState,
  dynamics: Dynamics,
  streams: Streams,
): Pick<TimePassed, 'undertaken' | 'withheld'> {
  const undertaken: { agreement: number; duty: number; doneDay: number }[] = [];
  const withheld: { agreement: number; duty: number }[] = [];
  const { day, agreements } = state.public;
  for (const id of book.ids) {
    for (const { agreement, duty, choice } of state.private[id]!.intentions) {
      const { status, suspended } = agreements[agreement]!;
      if (status !== 'standing' || suspended) continue;
      const owed = agreements[agreement]!.duties[duty]!;
      if (owed.status !== 'due' && owed.status !== 'withheld') continue;
      if (choice === 'withhold') {
        withheld.push({ agreement, duty });
        continue;
      }
      const promised = owed.months * MONTH;
      const opened = owed.status === 'withheld' ? day : owed.dueDay - Math.round(promised);
      const { obligation } = book.scenario.issues[book.issueIndex[owed.issue]!]!;
      const middle = obligation?.delay?.[owed.level - 1] ?? dynamics.delay.geometricMean;
      const factor = logNormal(streams.stream('delay', id), middle, dynamics.delay.logSd);
      undertaken.push({
        agreement,
        duty,
        doneDay: Math.max(day + 1, opened + Math.round(promised * factor)),
      });
    }
  }
  return { undertaken, withheld };
}

/** What inspectors and satellites find: each hidden thing on its own path and at today's verification level. */
function detections(
  book: Rulebook,
  state: TalksState,
  dynamics: Dynamics,
  years: number,
  streams: Streams,
): Pick<TimePassed, 'found' | 'exposing'> {
  const option = book.verification < 0 ? 0 : state.public.levels[book.verification]!;
  const finds = (perYear: number, id: string, purpose: string): boolean =>
    bernoulli(streams.stream(purpose, id), 1 - pow(1 - perYear, years));
  const found: { party: string; place: number }[] = [];
  const exposing: { party: string; path: string }[] = [];
  for (const id of book.ids) {
    state.private[id]!.concealed.forEach((step, place) => {
      const path = dynamics.paths.findLast(
        ({ party, stopsAt }) => party === id && stopsAt.issue === step.issue && stopsAt.level <= step.level,
      );
      if (path && finds(path.detection[option] ?? 0, id, 'detection')) found.push({ party: id, place });
    });
  }
  for (const path of dynamics.paths) {
    if (!path.hidden || state.public.exposed.includes(path.id)) continue;
    if (trueLevel(book, state, path.party, path.stopsAt.issue) >= path.stopsAt.level) continue;
    if (finds(path.detection[option] ?? 0, path.party, `detection.${path.id}`)) {
      exposing.push({ party: path.party, path: path.id });
    }
  }
  return { found, exposing };
}
