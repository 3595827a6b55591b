import type { TalksEvent } from '../../src/talks/index.js';

const types: Record<TalksEvent['type'], true> = {
  reseeded: true,
  intervened: true,
  injected: true,
  began: true,
  roundOpened: true,
  occurred: true,
  tookOffice: true,
  moved: true,
  swayed: true,
  entered: true,
  left: true,
  caucused: true,
  influenced: true,
  convened: true,
  readingFailed: true,
  agreed: true,
  plenaryEnded: true,
  chairStated: true,
  timePassed: true,
  actTaken: true,
  channelFound: true,
  agreementSuspended: true,
  agreementResumed: true,
  performed: true,
  overdue: true,
  found: true,
  exposed: true,
  stageOpened: true,
  agreementEnded: true,
  drifted: true,
  ended: true,
};

/** All types of events; the compiler names one that lacks. */
export const eventTypes: readonly string[] = Object.keys(types);
