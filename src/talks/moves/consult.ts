import { isRecord } from '../../input/index.js';
import { bernoulli, integerBelow } from '../../random/index.js';
import type { Rules } from '../../scenario/index.js';
import type { ConsultMove, Urging } from '../events/Move.js';
import type { Rulebook } from '../rulebook.js';
import { ofId } from '../state/ofId.js';
import type { PrivateState } from '../state/PrivateState.js';
import type { TalksState } from '../state/TalksState.js';
import { nextToAct } from '../turns.js';
import { copyList, copyNumber, type MoveKind } from './MoveKind.js';
import { notAnIssue, notAnother, othersThan, rejection, type Rejection } from './Rejection.js';
import { namesShape, type JsonSchema } from './shape.js';

export const consult: MoveKind<ConsultMove> = {
  phase: 'consultations',
  candidates: () => [{ kind: 'space', of: 'consult', example: { kind: 'consult', meetings: [] } }],
  shape({ rules, party, own }) {
    const others = othersThan(rules, party);
    const told = toldBy(own, others);
    const meeting = (partners: readonly string[], news: readonly string[]): JsonSchema => ({
      type: 'object',
      properties: {
        with: { enum: partners },
        urge: { type: 'number', minimum: 0, maximum: 1, description: '0: stay firm; 1: be flexible.' },
        disclose: namesShape(idsOf(rules), 'Issues that one calls most important to oneself.'),
        carries: namesShape(news, 'Parties of which one passes on what they called most important to them.'),
      },
      required: ['with', 'urge', 'disclose'],
    });
    // Nobody is told of what it has disclosed itself.
    const apart = (): JsonSchema[] =>
      others.map((id) =>
        meeting(
          [id],
          told.filter((of) => of !== id),
        ),
      );
    const once = (id: string): JsonSchema => ({
      contains: { type: 'object', properties: { with: { const: id } }, required: ['with'] },
      minContains: 0,
      maxContains: 1,
    });
    const description = 'Bilateral meetings, at most one with each party.';
    return {
      description: 'Meet others before the session, and say there what only they hear.',
      properties: {
        meetings: {
          type: 'array',
          description,
          items: told.length > 0 ? { anyOf: apart() } : meeting(others, []),
          maxItems: rules.meetings,
          allOf: others.map(once),
        },
      },
      required: ['meetings'],
    };
  },
  sample({ rules, party, own }, stream) {
    const told = toldBy(own, othersThan(rules, party));
    const others = [...othersThan(rules, party)];
    const count = integerBelow(stream, Math.min(rules.meetings, others.length) + 1);
    const meetings: Urging[] = [];
    while (meetings.length < count) {
      const [other] = others.splice(integerBelow(stream, others.length), 1);
      const urge = stream.next();
      const disclose = idsOf(rules).filter(() => bernoulli(stream, 0.5));
      const carries = told.filter((id) => id !== other && bernoulli(stream, 0.5));
      meetings.push({ with: other!, urge, disclose, ...(carries.length > 0 && { carries }) });
    }
    return { kind: 'consult', meetings };
  },
  check(book, state, party, { meetings }) {
    const most = book.rules.meetings;
    if (!Array.isArray(meetings) || meetings.length > most) {
      return rejection(
        'out-of-range',
        'Too many meetings, or none listed.',
        `a list of at most ${most}`,
        meetings,
      );
    }
    const met = new Set<unknown>();
    for (const meeting of meetings as (Partial<Urging> | null)[]) {
      const refused = meetingRefused(book, state, party, meeting, met);
      if (refused) return refused;
      met.add(meeting?.with);
    }
    return undefined;
  },
  copy: ({ meetings }) => ({ kind: 'consult', meetings: copyList(meetings, copyMeeting) }),
  format: ({ meetings }) => (meetings.some(({ carries }) => carries !== undefined) ? 2 : 1),
  // That they met is public; what was said is for those who were there.
  seen({ meetings, text, ...move }, party) {
    const isMet = meetings.some((meeting) => meeting.with === party);
    return {
      ...move,
      meetings: meetings.map((meeting) => (meeting.with === party ? meeting : { with: meeting.with })),
      ...(isMet && text !== undefined && { text }),
    };
  },
  next: (book, { public: now }, party) => nextToAct(book, now, 'consultations', party),
  apply(state, party, { meetings }) {
    for (const meeting of meetings) {
      state.public.meetings.push({ party, with: meeting.with });
      const listener = ofId(state.private, meeting.with);
      listener.urgings[party] = meeting.urge;
      if (meeting.disclose.length > 0) listener.disclosed[party] = [...meeting.disclose];
      for (const of of meeting.carries ?? []) {
        const told = ofId(ofId(state.private, party).disclosed, of);
        listener.disclosed[of] ??= [...told];
      }
    }
  },
};

function idsOf({ issues }: Rules): readonly string[] {
  return issues.map(({ id }) => id);
}

/** Returns who of the others has disclosed something to a party. */
function toldBy(
  { disclosed }: Pick<PrivateState, 'disclosed'>,
  others: readonly string[],
): readonly string[] {
  return others.filter((id) => Object.hasOwn(disclosed, id));
}

function copyMeeting(meeting: unknown): unknown {
  if (!isRecord(meeting)) return meeting;
  const { with: other, urge, disclose, carries: given } = meeting;
  const carries = copyList(given);
  const isNone = carries === undefined || (Array.isArray(carries) && carries.length === 0);
  const copy = { with: other, urge: copyNumber(urge), disclose: copyList(disclose) };
  return isNone ? copy : { ...copy, carries };
}

function meetingRefused(
  book: Rulebook,
  state: TalksState,
  party: string,
  meeting: Partial<Urging> | null,
  met: ReadonlySet<unknown>,
): Rejection | undefined {
  const stranger = notAnother(book, party, meeting?.with);
  if (stranger) return stranger;
  if (met.has(meeting?.with)) {
    return rejection('not-allowed', 'One meeting a round with each.', 'each party once', meeting);
  }
  const urge = meeting?.urge;
  if (typeof urge !== 'number' || !(urge >= 0 && urge <= 1)) {
    return rejection('out-of-range', 'An urging lies between firmness and flexibility.', '0 … 1', urge);
  }
  if (!Array.isArray(meeting?.disclose)) {
    return rejection('out-of-range', 'Disclose lists issues.', 'a list', meeting);
  }
  for (const issue of meeting.disclose) {
    const unknown = notAnIssue(book, issue);
    if (unknown) return unknown;
  }
  const { carries = [] } = meeting;
  if (!Array.isArray(carries)) {
    return rejection('out-of-range', 'Carries lists parties.', 'a list', meeting);
  }
  const told = toldBy(state.private[party]!, book.ids).filter((id) => id !== meeting.with);
  const untold = (carries as unknown[]).findIndex((id) => !told.includes(id as string));
  if (untold < 0) return undefined;
  const message = `${party} can pass on only what others have told it.`;
  return rejection('not-allowed', message, told.join(', ') || 'nobody', carries[untold]);
}
