import type { Draft } from 'immer';
import type { CarriedDuty } from '../duties.js';
import type { Duty } from '../state/Agreement.js';
import { ofId } from '../state/ofId.js';
import { onlyKeys } from '../state/partsFor.js';
import type { TalksState } from '../state/TalksState.js';
import { anyFormat, type EventKinds } from './EventKind.js';
import { withoutDraws } from './seen.js';

/** What becomes of a text: it fails, it passes, or the plenary ends. */
export const plenaryEvents: Pick<EventKinds, 'readingFailed' | 'agreed' | 'plenaryEnded' | 'chairStated'> = {
  readingFailed: {
    follows: false,
    format: ({ falls }) => (falls === undefined ? 1 : 2),
    write({ public: now }, { toAct, falls }) {
      now.toAct = toAct;
      if (falls === undefined) return;
      now.table.offer = null;
      now.table.accepted = [];
      now.table.refused = [];
      now.table.optOuts = {};
    },
    seen: withoutDraws,
  },
  agreed: {
    follows: false,
    format: ({ carried }) => (carried === undefined ? 1 : 2),
    write(state, event) {
      const now = state.public;
      now.toAct = null;
      now.phase = event.phase;
      for (const { id } of now.agreements) {
        if (event.supersedes.includes(id)) ofId(now.agreements, id).status = 'superseded';
      }
      now.agreements.push({
        id: event.id,
        round: now.round,
        day: event.day,
        deal: [...event.deal],
        optOuts: copyLists(event.optOuts),
        status: event.status,
        brokenBy: null,
        stage: event.stage,
        duties: event.duties.map((duty): Draft<Duty> => ({ ...duty })),
      });
      for (const id in event.gains) ofId(state.private, id).signedFor = event.gains[id]!;
      for (const step of event.carried ?? []) carryOver(state, event.id, step);
    },
    seen: (event, { party }) => ({ ...withoutDraws(event), gains: onlyKeys(event.gains, [party]) }),
  },
  plenaryEnded: {
    follows: false,
    format: anyFormat,
    write({ public: now }, { phase }) {
      now.toAct = null;
      now.phase = phase;
    },
    seen: withoutDraws,
  },
  chairStated: {
    follows: true,
    format: () => 2,
    write({ public: now }, { levels }) {
      const { round, day } = now;
      now.stated = [...(now.stated ?? []), { round, day, levels: { ...levels } }];
    },
    seen: withoutDraws,
  },
};

function copyLists(lists: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(lists).map(([id, list]) => [id, [...list]]));
}

/** What its party decided about a duty, and what it only claims to have done, goes on with it. */
function carryOver(state: Draft<TalksState>, id: number, { agreement, duty, to }: CarriedDuty): void {
  const { party } = ofId(ofId(state.public.agreements, id).duties, to);
  const { intentions, concealed } = ofId(state.private, party);
  for (const decided of [...intentions, ...concealed]) {
    if (decided.agreement !== agreement || decided.duty !== duty) continue;
    decided.agreement = id;
    decided.duty = to;
  }
}
