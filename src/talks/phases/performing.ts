import type { Streams } from '../../random/index.js';
import { MONTH } from '../../scenario/index.js';
import { trustFacts } from '../effects.js';
import type { AgreementEnded, Exposed, Found, Overdue, Performed, StageOpened } from '../events/GapEvent.js';
import type { TalksEvent } from '../events/TalksEvent.js';
import type { Rulebook } from '../rulebook.js';
import type { Agreement, Duty } from '../state/Agreement.js';
import type { TalksState } from '../state/TalksState.js';
import { embargoedUntil } from '../conduct.js';
import { brokenEvent } from './breaking.js';
import { nextStop, type Stop } from './gap.js';
import { happeningEvent } from './happening.js';
import type { Resolver } from './Resolver.js';
import { suspensions } from './suspending.js';

/**
 * One thing of the implementation at a time, in this order: the earliest step that is done, a stage or
 * an agreement that is complete, a step past its day, a claim or a hidden path that is found, an
 * agreement that breaks. When nothing is left, what drifts has drifted. In a gap in which parties act it goes as far as
 * the next event or act, which comes then; what was hidden is found at its end.
 */
export const resolvePerforming: Resolver = (book, state, streams) => {
  const { agreements } = state.public;
  const standing = agreements.filter(({ status, suspended }) => status === 'standing' && !suspended);
  const inForce = agreements.filter(({ status }) => status === 'standing' || status === 'completed');
  const stop = nextStop(book, state);
  const { day } = stop;
  const event: TalksEvent | undefined =
    earliestPerformed(book, state, standing, day) ??
    first(standing, (agreement) => stageEvent(book, state, agreement)) ??
    first(standing, (agreement) => overdueEvent(book, state, agreement, day)) ??
    (stop.kind === 'end' ? (foundEvent(book, state) ?? exposedEvent(book, state)) : undefined) ??
    first(inForce, (agreement) => brokenEvent(book, state, agreement, day, streams));
  if (event?.type === 'exposed') return [event, ...suspendedFor(book, state, event.party, day)];
  return [event ?? stopEvent(book, state, stop, streams)];
};

function suspendedFor(book: Rulebook, state: TalksState, party: string, day: number): TalksEvent[] {
  return suspensions(book, state, party, book.dynamics?.conduct?.breach?.exposureMonths, day);
}

function stopEvent(book: Rulebook, state: TalksState, stop: Stop, streams: Streams): TalksEvent {
  const { day } = stop;
  switch (stop.kind) {
    case 'happening':
      return happeningEvent(book, state, stop.item, streams);
    case 'date':
      return { type: 'entered', phase: 'conduct', toAct: stop.party, day };
    default:
      return { type: 'entered', phase: 'drifting', toAct: null, ...(state.ahead?.gap && { day }) };
  }
}

function first<T, E>(items: readonly T[], find: (item: T) => E | undefined): E | undefined {
  for (const item of items) {
    const event = find(item);
    if (event !== undefined) return event;
  }
  return undefined;
}

function earliestPerformed(
  book: Rulebook,
  state: TalksState,
  standing: readonly Agreement[],
  day: number,
): Performed | undefined {
  let best: { agreement: Agreement; index: number; duty: Duty } | undefined;
  for (const agreement of standing) {
    agreement.duties.forEach((duty, index) => {
      if (duty.status !== 'underway' || duty.doneDay > day) return;
      if (!best || duty.doneDay < best.duty.doneDay) best = { agreement, index, duty };
    });
  }
  return best && performedEvent(book, state, best.agreement, best.index);
}

function stageEvent(
  book: Rulebook,
  state: TalksState,
  agreement: Agreement,
): StageOpened | AgreementEnded | undefined {
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
  const due = agreement.duties.flatMap((duty, index) => {
    if (duty.stage !== stage) return [];
    const from = Math.max(opened, embargoedUntil(book.dynamics?.conduct, state.public, duty.party));
    return [{ duty: index, dueDay: from + Math.round(duty.months * MONTH) }];
  });
  return { type: 'stageOpened', agreement: agreement.id, stage, due };
}

function overdueEvent(
  book: Rulebook,
  state: TalksState,
  agreement: Agreement,
  day: number,
): Overdue | undefined {
  const index = agreement.duties.findIndex(
    (duty) =>
      !duty.overdue && (duty.status === 'underway' || duty.status === 'withheld') && duty.dueDay < day,
  );
  const duty = agreement.duties[index];
  if (!duty) return undefined;
  const withheld = duty.status === 'withheld';
  const rates = book.dynamics!.trust;
  const trust = trustFacts(book, state, book.ids, duty.party, 0, withheld ? rates.withheld : rates.overdue);
  return { type: 'overdue', agreement: agreement.id, duty: index, withheld, trust };
}

function foundEvent(book: Rulebook, state: TalksState): Found | undefined {
  for (const party of book.ids) {
    const step = state.private[party]!.concealed.find((concealed) => concealed.found);
    if (!step) continue;
    const trust = trustFacts(book, state, book.ids, party, 0, book.dynamics!.trust.breach);
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

function exposedEvent(book: Rulebook, state: TalksState): Exposed | undefined {
  const path = book.dynamics?.paths.find(({ id, party }) => state.private[party]!.exposing.includes(id));
  if (!path) return undefined;
  const promised = state.public.levels[book.issueIndex[path.stopsAt.issue]!]! > 0;
  const { breach, withheld } = book.dynamics!.trust;
  const trust = trustFacts(book, state, book.ids, path.party, 0, promised ? breach : withheld);
  return { type: 'exposed', path: path.id, party: path.party, trust };
}

/** A duty is done, or claimed to be: trust in its party grows, more for what cannot be taken back. */
function performedEvent(book: Rulebook, state: TalksState, agreement: Agreement, index: number): Performed {
  const duty = agreement.duties[index]!;
  const issueIndex = book.issueIndex[duty.issue]!;
  const rates = book.dynamics!.trust;
  const reversibility = book.scenario.issues[issueIndex]!.obligation!.reversibility[duty.level - 1]!;
  const earned =
    rates.kept * (duty.doneDay > duty.dueDay ? rates.late : 1) * (1 + rates.costly * (1 - reversibility));
  const concealed = state.private[duty.party]!.intentions.some(
    (intention) =>
      intention.agreement === agreement.id && intention.duty === index && intention.choice === 'conceal',
  );
  return {
    type: 'performed',
    agreement: agreement.id,
    duty: index,
    day: duty.doneDay,
    concealed,
    issueIndex,
    level: levelReached(agreement, index, duty.issue, state.public.levels[issueIndex]!),
    trust: trustFacts(book, state, book.ids, duty.party, earned, 0),
  };
}

/** Highest level without a gap once this duty is done, or null if that is no change. */
function levelReached(agreement: Agreement, index: number, issue: string, current: number): number | null {
  let level = current;
  for (;;) {
    const step = agreement.duties.filter((duty) => duty.issue === issue && duty.level === level + 1);
    const done = step.every((duty) => duty.status === 'performed' || duty === agreement.duties[index]);
    if (step.length === 0 || !done) break;
    level += 1;
  }
  return level === current ? null : level;
}
