import { pick } from '../../random/index.js';
import { ACT_REASONS } from '../../scenario/index.js';
import { actionsOf, hindrance } from '../conduct.js';
import type { ActMove } from '../events/Move.js';
import type { Observation } from '../agent.js';
import { ofId } from '../state/ofId.js';
import { copyList, type Candidate, type MoveKind } from './MoveKind.js';
import { rejection, type Rejection } from './Rejection.js';
import { namesShape } from './shape.js';

export const act: MoveKind<ActMove> = {
  phase: 'conduct',
  candidates: (book, _state, party) => [
    { kind: 'move', move: { kind: 'act' } },
    ...actionsOf(book.rules, party).map((action): Candidate => {
      return { kind: 'move', move: { kind: 'act', action: action.id } };
    }),
  ],
  shape(observation) {
    const open = openTo(observation);
    const meanings = open.map(({ id, label }) => `${id}: ${label}`).join('; ');
    const description =
      open.length > 0 ? `What to do. ${meanings}` : 'There is nothing that can be done now.';
    return {
      description: 'Do one thing between sessions, or, without "action", nothing.',
      properties: {
        action: open.length > 0 ? { enum: open.map(({ id }) => id), description } : { not: {}, description },
        because: namesShape(ACT_REASONS, 'Why, the weightiest first. Other parties are not shown it.'),
      },
      required: [],
    };
  },
  sample(observation, stream) {
    return pick<ActMove>(stream, [
      { kind: 'act' },
      ...openTo(observation).map(({ id }): ActMove => ({ kind: 'act', action: id })),
    ]);
  },
  check(book, { public: now }, party, { action: id, because }) {
    const flaw = because === undefined ? undefined : flawOf(because);
    if (flaw || id === undefined) return flaw;
    const own = actionsOf(book.rules, party);
    const action = own.find((one) => one.id === id);
    if (!action) {
      const all = own.map((one) => one.id).join(', ');
      return rejection('out-of-range', `${party} has no such action.`, all, id);
    }
    const why = hindrance(book.rules, now, action);
    if (why === undefined) return undefined;
    const open = own.filter((one) => hindrance(book.rules, now, one) === undefined).map((one) => one.id);
    return rejection('not-allowed', why, open.join(', ') || 'no action', id);
  },
  copy({ action, because: given }) {
    const because = copyList(given);
    const isNone = because === undefined || (Array.isArray(because) && because.length === 0);
    return { kind: 'act', ...(action !== undefined && { action }), ...(!isNone && { because }) };
  },
  seen: ({ because: _, ...move }) => move,
  next: () => null,
  format: () => 2,
  apply(state, party, { action }) {
    const { public: now, ahead } = state;
    ofId(state.private, party).asked = now.day;
    if (ahead) {
      const place = ahead.dates.findIndex((date) => date.party === party);
      if (place >= 0) ahead.dates.splice(place, 1);
    }
    if (action === undefined) now.phase = 'performing';
    else if (ahead) ahead.chosen = { party, action };
  },
};

function flawOf(because: unknown): Rejection | undefined {
  if (!Array.isArray(because)) return rejection('out-of-range', 'because lists reasons.', 'a list', because);
  const reasons: readonly unknown[] = because;
  const wrong = reasons.findIndex((reason) => !(ACT_REASONS as readonly unknown[]).includes(reason));
  return wrong < 0
    ? undefined
    : rejection('out-of-range', 'That is no reason to act.', ACT_REASONS.join(', '), reasons[wrong]);
}

/** Returns what the observing party can do now. */
function openTo({ rules, public: now, party }: Observation): ReturnType<typeof actionsOf> {
  return actionsOf(rules, party).filter((action) => hindrance(rules, now, action) === undefined);
}
