import { MONTH } from '../../scenario/index.js';
import { bernoulli } from '../../random/index.js';
import type { Streams } from '../../random/index.js';
import type {
  AgreementEnded,
  Found,
  Overdue,
  Performed,
  StageOpened,
  TalksEvent,
} from '../events/TalksEvent.js';
import type { Rulebook } from '../rulebook.js';
import type { Agreement, Duty } from '../state/Agreement.js';
import type { TalksState } from '../state/TalksState.js';
import { moveTrust } from './moveTrust.js';
import { NATURE } from './nature.js';
import { performed } from './performed.js';
import type { Resolver } from './Resolver.js';

/**
 * One thing of the implementation at a time, in this order: the earliest step that is done, a stage or
 * an agreement that is complete, a step past its day, a claim or a hidden path that is found, an
 * agreement that breaks. When nothing is left, what drifts has drifted.
 */
export const perform: Resolver = (book, state, streams) => {
  const { agreements } = state.public;
  const standing = agreements.filter(({ status }) => status === 'standing');
  const inForce = agreements.filter(({ status }) => status === 'standing' || status === 'completed');
  const event: TalksEvent | undefined =
    earliestDone(book, state, standing) ??
    first(standing, (agreement) => stageDone(state, agreement)) ??
    first(standing, (agreement) => overdue(book, state, agreement)) ??
    found(book, state) ??
    exposed(book, state) ??
    first(inForce, (agreement) => broken(book, state, agreement, streams));
  return [event ?? { type: 'entered', phase: 'drifting', toAct: null }];
};

function first<T, E>(items: readonly T[], find: (item: T) => E | undefined): E | undefined {
  for (const item of items) {
    const event = find(item);
    if (event !== undefined) return event;
  }
  return undefined;
}

function earliestDone(
  book: Rulebook,
  state: TalksState,
  standing: readonly Agreement[],
): Performed | undefined {
  let best: { agreement: Agreement; place: number; duty: Duty } | undefined;
  for (const agreement of standing) {
    agreement.duties.forEach((duty, place) => {
      if (duty.status !== 'underway' || duty.doneDay > state.public.day) return;
      if (!best || duty.doneDay < best.duty.doneDay) best = { agreement, place, duty };
    });
  }
  return best && performed(book, state, best.agreement, best.place);
}

function stageDone(state: TalksState, agreement: Agreement): StageOpened | AgreementEnded | undefined {
  if (agreement.duties.some((duty) => duty.stage <= agreement.stage && duty.status !== 'performed'))
    return undefined;
  const later = agreement.duties.filter((duty) => duty.stage > agreement.stage).map((duty) => duty.stage);
  if (later.length === 0) {
    if (agreement.stage === 0) return undefined;
    return { type: 'agreementEnded', agreement: agreement.id, status: 'completed', by: null, snapBack: [] };
  }
  const stage = Math.min(...later);
  const opened = agreement.duties.reduce(
    (day, duty) => (duty.stage === agreement.stage ? Math.max(day, duty.doneDay) : day),
    0,
  );
  const due = agreement.duties.flatMap((duty, place) =>
    duty.stage === stage ? [{ duty: place, dueDay: opened + Math.round(duty.months * MONTH) }] : [],
  );
  return { type: 'stageOpened', agreement: agreement.id, stage, due };
}

function overdue(book: Rulebook, state: TalksState, agreement: Agreement): Overdue | undefined {
  const place = agreement.duties.findIndex(
    (duty) =>
      !duty.overdue &&
      (duty.status === 'underway' || duty.status === 'withheld') &&
      duty.dueDay < state.public.day,
  );
  const duty = agreement.duties[place];
  if (!duty) return undefined;
  const withheld = duty.status === 'withheld';
  const rates = book.dynamics!.trust;
  const trust = moveTrust(book, state, book.ids, duty.party, 0, withheld ? rates.withheld : rates.overdue);
  return { type: 'overdue', agreement: agreement.id, duty: place, withheld, trust };
}

function found(book: Rulebook, state: TalksState): Found | undefined {
  for (const party of book.ids) {
    const step = state.private[party]!.concealed.find((concealed) => concealed.found);
    if (!step) continue;
    const trust = moveTrust(book, state, book.ids, party, 0, book.dynamics!.trust.breach);
    const { agreement, duty, issue, level } = step;
    return {
      type: 'found',
      party,
      agreement,
      duty,
      issueIndex: book.issueIndex[issue]!,
      level: level - 1,
      trust,
    };
  }
  return undefined;
}

function exposed(book: Rulebook, state: TalksState): TalksEvent | undefined {
  const path = book.dynamics?.paths.find(({ id, party }) => state.private[party]!.exposing.includes(id));
  if (!path) return undefined;
  const promised = state.public.levels[book.issueIndex[path.stopsAt.issue]!]! > 0;
  const { breach, withheld } = book.dynamics!.trust;
  const trust = moveTrust(book, state, book.ids, path.party, 0, promised ? breach : withheld);
  return { type: 'exposed', path: path.id, party: path.party, trust };
}

/** A step withheld beyond its grace, or found not done, breaks the agreement; the others take back what can be taken back. */
function broken(
  book: Rulebook,
  state: TalksState,
  agreement: Agreement,
  streams: Streams,
): AgreementEnded | undefined {
  const grace = book.dynamics!.graceMonths * MONTH;
  const cause = agreement.duties.find(
    (duty) =>
      duty.status === 'breached' || (duty.status === 'withheld' && duty.dueDay + grace < state.public.day),
  );
  if (!cause) return undefined;
  const snapBack: AgreementEnded['snapBack'][number][] = [];
  book.scenario.issues.forEach(({ id, obligation }, issueIndex) => {
    const kept = agreement.duties.filter(
      (duty) => duty.issue === id && duty.status === 'performed' && duty.party !== cause.party,
    );
    const levels = [...new Set(kept.map((duty) => duty.level))].sort((a, b) => b - a);
    for (const level of levels) {
      const stream = streams.stream('snapBack', NATURE);
      if (level !== lowestTaken(snapBack, issueIndex, state.public.levels[issueIndex]!)) break;
      if (!bernoulli(stream, obligation!.reversibility[level - 1]!)) break;
      snapBack.push({ issue: id, issueIndex, level });
    }
  });
  return { type: 'agreementEnded', agreement: agreement.id, status: 'broken', by: cause.party, snapBack };
}

/** Steps are taken back from the top: the level that would be taken next. */
function lowestTaken(taken: AgreementEnded['snapBack'], issueIndex: number, current: number): number {
  return taken
    .filter((step) => step.issueIndex === issueIndex)
    .reduce((low, step) => Math.min(low, step.level - 1), current);
}
