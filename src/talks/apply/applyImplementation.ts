import type { Draft } from 'immer';
import type {
  AgreementEnded,
  Drifted,
  Exposed,
  Found,
  Overdue,
  Performed,
  StageOpened,
  TimePassed,
} from '../events/TalksEvent.js';
import type { TalksState } from '../state/TalksState.js';
import { writeTrust } from './writeTrust.js';

type Event = TimePassed | Performed | Overdue | Found | Exposed | StageOpened | AgreementEnded | Drifted;

/** Writes what was done, held back, found, taken back, and what drifted. */
export function applyImplementation(state: Draft<TalksState>, event: Event): void {
  switch (event.type) {
    case 'timePassed':
      return applyTime(state, event);
    case 'performed':
      return applyPerformed(state, event);
    case 'overdue':
      state.public.agreements[event.agreement]!.duties[event.duty]!.overdue = true;
      return writeTrust(state, event.trust);
    case 'found':
      return applyFound(state, event);
    case 'exposed': {
      const own = state.private[event.party]!;
      own.exposing = own.exposing.filter((path) => path !== event.path);
      state.public.exposed.push(event.path);
      return writeTrust(state, event.trust);
    }
    case 'stageOpened': {
      const agreement = state.public.agreements[event.agreement]!;
      agreement.stage = event.stage;
      for (const { duty, dueDay } of event.due) {
        agreement.duties[duty]!.status = 'due';
        agreement.duties[duty]!.dueDay = dueDay;
      }
      return;
    }
    case 'agreementEnded':
      return applyAgreementEnded(state, event);
    case 'drifted':
      return applyDrifted(state, event);
  }
}

function applyTime(state: Draft<TalksState>, event: TimePassed): void {
  const now = state.public;
  now.day = event.day;
  now.phase = 'performing';
  now.toAct = null;
  for (const { agreement, duty, doneDay } of event.undertaken) {
    const owed = now.agreements[agreement]!.duties[duty]!;
    owed.status = 'underway';
    owed.doneDay = doneDay;
  }
  for (const { agreement, duty } of event.withheld)
    now.agreements[agreement]!.duties[duty]!.status = 'withheld';
  for (const { party, place } of event.found) state.private[party]!.concealed[place]!.found = true;
  for (const { party, path } of event.exposing) state.private[party]!.exposing.push(path);
}

function applyPerformed(state: Draft<TalksState>, event: Performed): void {
  const duty = state.public.agreements[event.agreement]!.duties[event.duty]!;
  const own = state.private[duty.party]!;
  duty.status = 'performed';
  own.intentions = own.intentions.filter(
    (done) => done.agreement !== event.agreement || done.duty !== event.duty,
  );
  if (event.concealed) {
    const { agreement, duty: place } = event;
    own.concealed.push({ agreement, duty: place, issue: duty.issue, level: duty.level, found: false });
  }
  if (event.level !== null) state.public.levels[event.issueIndex] = event.level;
  writeTrust(state, event.trust);
}

function applyFound(state: Draft<TalksState>, event: Found): void {
  const { levels, agreements } = state.public;
  const own = state.private[event.party]!;
  own.concealed = own.concealed.filter(
    (step) => step.agreement !== event.agreement || step.duty !== event.duty,
  );
  agreements[event.agreement]!.duties[event.duty]!.status = 'breached';
  levels[event.issueIndex] = Math.min(levels[event.issueIndex]!, event.level);
  writeTrust(state, event.trust);
}

function applyAgreementEnded(state: Draft<TalksState>, event: AgreementEnded): void {
  const agreement = state.public.agreements[event.agreement]!;
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
      if (duty.issue === issue && duty.level >= level && duty.status === 'performed')
        duty.status = 'reversed';
    }
  }
}

function applyDrifted(state: Draft<TalksState>, event: Drifted): void {
  const now = state.public;
  now.phase = 'ending';
  now.need = event.need;
  now.pressure = event.pressure;
  for (const path in event.estimates) now.estimates[path] = event.estimates[path]!;
  for (const id in state.private) {
    const own = state.private[id]!;
    own.noDeal = event.noDeal[id]!;
    for (const path in own.stocks) own.stocks[path] = event.stocks[path]!;
  }
  for (const id in event.grievances) now.grievances[id] = { ...event.grievances[id] };
}
