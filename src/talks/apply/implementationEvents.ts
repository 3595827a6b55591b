import type { Draft } from 'immer';
import { writeTrust } from '../effects.js';
import type { TimePassed } from '../events/GapEvent.js';
import type { Duty } from '../state/Agreement.js';
import { ofId } from '../state/ofId.js';
import { onlyKeys } from '../state/partsFor.js';
import type { TalksState } from '../state/TalksState.js';
import { anyFormat, type EventKinds } from './EventKind.js';
import { withoutDraws, withOwnTrust } from './seen.js';

type ImplementationEvents = Pick<
  EventKinds,
  'timePassed' | 'performed' | 'overdue' | 'found' | 'exposed' | 'stageOpened' | 'agreementEnded' | 'drifted'
>;

/** What is done, held back, found, taken back, and what drifts. */
export const implementationEvents: ImplementationEvents = {
  timePassed: {
    follows: false,
    format: ({ ahead }) => (ahead === undefined ? 1 : 2),
    write(state, event) {
      const now = state.public;
      if (event.ahead) beginGap(state, event.ahead);
      if (now.lastHeld) delete now.channel;
      now.day = event.day;
      now.phase = 'performing';
      now.toAct = null;
      for (const { agreement, duty, doneDay } of event.undertaken) {
        const owed = dutyOf(state, agreement, duty);
        owed.status = 'underway';
        owed.doneDay = doneDay;
      }
      for (const { agreement, duty } of event.withheld) {
        dutyOf(state, agreement, duty).status = 'withheld';
      }
      for (const { party, place } of event.found)
        ofId(ofId(state.private, party).concealed, place).found = true;
      for (const { party, path } of event.exposing) ofId(state.private, party).exposing.push(path);
    },
    seen: ({ type, day, undertaken, withheld }) => ({
      type,
      day,
      undertaken: undertaken.map(({ agreement, duty }) => ({ agreement, duty })),
      withheld,
    }),
  },
  performed: {
    follows: false,
    format: anyFormat,
    write(state, event) {
      const { agreement, duty: index, concealed, issueIndex, level, trust } = event;
      const duty = dutyOf(state, agreement, index);
      const own = ofId(state.private, duty.party);
      duty.status = 'performed';
      if (state.ahead?.gap) state.public.day = Math.max(state.public.day, event.day);
      own.intentions = own.intentions.filter((done) => done.agreement !== agreement || done.duty !== index);
      if (concealed) {
        own.concealed.push({ agreement, duty: index, issue: duty.issue, level: duty.level, found: false });
      }
      if (level !== null) state.public.levels[issueIndex] = level;
      writeTrust(state, trust);
    },
    seen(event, observer) {
      const { concealed, trust, ...seen } = withOwnTrust(event, observer);
      const isOwn = observer.ownerOf(event.agreement, event.duty) === observer.party;
      return isOwn ? { ...seen, concealed, trust } : { ...seen, trust };
    },
  },
  overdue: {
    follows: false,
    format: anyFormat,
    write(state, { agreement, duty, trust }) {
      dutyOf(state, agreement, duty).overdue = true;
      writeTrust(state, trust);
    },
    seen: withOwnTrust,
  },
  found: {
    follows: false,
    format: anyFormat,
    write(state, { party, agreement, duty, issueIndex, level, trust }) {
      const { levels } = state.public;
      const own = ofId(state.private, party);
      own.concealed = own.concealed.filter((step) => step.agreement !== agreement || step.duty !== duty);
      dutyOf(state, agreement, duty).status = 'breached';
      levels[issueIndex] = Math.min(levels[issueIndex]!, level);
      writeTrust(state, trust);
    },
    seen: withOwnTrust,
  },
  exposed: {
    follows: false,
    format: anyFormat,
    write(state, { party, path, trust }) {
      const own = ofId(state.private, party);
      own.exposing = own.exposing.filter((exposing) => exposing !== path);
      state.public.exposed.push(path);
      writeTrust(state, trust);
    },
    seen: withOwnTrust,
  },
  stageOpened: {
    follows: false,
    format: anyFormat,
    write(state, event) {
      const agreement = ofId(state.public.agreements, event.agreement);
      agreement.stage = event.stage;
      for (const { duty, dueDay } of event.due) {
        const opened = ofId(agreement.duties, duty);
        opened.status = 'due';
        opened.dueDay = dueDay;
      }
    },
    seen: withoutDraws,
  },
  agreementEnded: {
    follows: false,
    format: anyFormat,
    write(state, event) {
      const agreement = ofId(state.public.agreements, event.agreement);
      agreement.status = event.status;
      agreement.brokenBy = event.by;
      for (const { issue, issueIndex, level } of event.snapBack) {
        state.public.levels[issueIndex] = level - 1;
        for (const id in state.private) {
          const own = state.private[id]!;
          // What is taken back in public is no longer claimed: there is nothing left to find.
          own.concealed = own.concealed.filter((step) => step.issue !== issue || step.level < level);
        }
        for (const duty of agreement.duties) {
          if (duty.issue === issue && duty.level >= level && duty.status === 'performed') {
            duty.status = 'reversed';
          }
        }
      }
    },
    seen: withoutDraws,
  },
  drifted: {
    follows: false,
    format: ({ shocks }) => (shocks === undefined ? 1 : 2),
    write(state, event) {
      const now = state.public;
      now.phase = 'ending';
      now.need = event.need;
      now.pressure = event.pressure;
      for (const path in event.estimates) now.estimates[path] = event.estimates[path]!;
      for (const id in state.private) {
        const own = state.private[id]!;
        own.noDeal = event.noDeal[id]!;
        if (event.shocks) own.noDealShock = event.shocks[id]!;
        for (const path in own.stocks) own.stocks[path] = event.stocks[path]!;
      }
      for (const id in event.grievances) now.grievances[id] = { ...event.grievances[id] };
    },
    seen: (event, { party, paths }) => ({
      ...withoutDraws(event),
      stocks: onlyKeys(event.stocks, paths),
      noDeal: onlyKeys(event.noDeal, [party]),
      ...(event.shocks && { shocks: onlyKeys(event.shocks, [party]) }),
    }),
  },
};

function dutyOf({ public: now }: Draft<TalksState>, agreement: number, duty: number): Draft<Duty> {
  return ofId(ofId(now.agreements, agreement).duties, duty);
}

function beginGap(state: Draft<TalksState>, { gap, dates }: NonNullable<TimePassed['ahead']>): void {
  const agenda = gap.agenda.map(({ id, day }) => ({ id, day }));
  state.ahead = {
    dates: dates.map(({ party, day }) => ({ party, day })),
    gap: { until: gap.until, agenda, excitation: { ...gap.excitation } },
  };
  state.public.occurred = {};
}
