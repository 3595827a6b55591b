import { isRecord } from '../../input/index.js';
import { bernoulli, integerBelow, pick } from '../../random/index.js';
import type { Rules } from '../../scenario/index.js';
import type { Observation } from '../agent.js';
import type { ObjectMove } from '../events/Move.js';
import type { Rulebook } from '../rulebook.js';
import { noteSaid } from '../said.js';
import { ofId } from '../state/ofId.js';
import type { PublicState } from '../state/PublicState.js';
import type { Objection } from '../state/Table.js';
import { hasBallots } from '../ballots.js';
import { nextSpeaker } from '../turns.js';
import { inPublic, copyList, copyNumber, type MoveKind, type Unchecked } from './MoveKind.js';
import { directionsOf, textsOf } from '../texts/texts.js';
import { notAnIssue, notAText, rejection, type Rejection } from './Rejection.js';
import { listShape, NOTHING, optionShape, type JsonSchema } from './shape.js';
import { sampleText, textShape } from './textShape.js';

export const object: MoveKind<ObjectMove> = {
  phase: 'plenary',
  candidates: () => [{ kind: 'space', of: 'object', example: { kind: 'object', objections: [] } }],
  barred(rules, { table }, party) {
    const { protocol } = rules;
    if (hasBallots(rules)) return undefined;
    if (protocol.kind !== 'singleText') {
      const message = 'In alternating offers one objects by another offer.';
      return rejection('not-allowed', message, 'propose, accept, walkOut', 'object');
    }
    if (party === protocol.chair) {
      return rejection('not-allowed', 'The chair drafts or closes.', 'propose, close', 'object');
    }
    if (table.offer !== null) return undefined;
    return rejection('no-offer', 'Nothing is on the table.', 'a draft', undefined);
  },
  shape(observation) {
    if (observation.public.table.offer === null) {
      return {
        description: 'Pass the turn to offer.',
        properties: { objections: listShape(undefined, 'Nothing is on the table.'), counter: NOTHING },
        required: ['objections'],
      };
    }
    return {
      description: 'Say no to the text on the table, and why.',
      properties: {
        objections: listShape(objectionShape(observation), 'What one objects to.'),
        counter: {
          ...textShape(observation.rules, textsOf(observation.rules, observation.public)),
          description: 'The deal that one would rather have.',
        },
      },
      required: ['objections'],
    };
  },
  sample({ rules, public: now }, stream) {
    const { table } = now;
    if (table.offer === null) return { kind: 'object', objections: [] };
    const objections = rules.issues.flatMap(({ id, options }, index): Objection[] => {
      const direction = pick(stream, [undefined, ...directionsOf(rules, now, id)]);
      if (!direction) return [];
      const [least, most] = wanted(direction, table.offer![index]!, options.length);
      const wants = bernoulli(stream, 0.5) && least <= most;
      return [
        {
          issue: id,
          direction,
          ...(wants && { want: least + integerBelow(stream, most - least + 1) }),
          ...(bernoulli(stream, 0.5) && { by: stream.next() }),
        },
      ];
    });
    return bernoulli(stream, 0.5)
      ? { kind: 'object', objections, counter: sampleText(rules, textsOf(rules, now), stream) }
      : { kind: 'object', objections };
  },
  check(book, { public: now }, _party, { objections, counter }) {
    if (!Array.isArray(objections)) {
      return rejection('out-of-range', 'Objections are a list.', 'a list', objections);
    }
    if (now.table.offer === null && (objections.length > 0 || counter !== undefined)) {
      return rejection('no-offer', 'Nothing is on the table to object to.', 'an offer', undefined);
    }
    for (const objection of objections as (Unchecked<Objection> | null)[]) {
      const refused = objectionRefused(book, now, objection);
      if (refused) return refused;
    }
    return counter === undefined ? undefined : notAText(book, now, counter);
  },
  copy({ objections: given, counter }) {
    const objections = copyList(given, copyObjection);
    return counter === undefined
      ? { kind: 'object', objections }
      : { kind: 'object', objections, counter: copyList(counter, copyNumber) };
  },
  seen: inPublic,
  next: (book, { public: now }, party) => nextSpeaker(book, now, party, now.table.accepted, false),
  format: ({ objections }) =>
    objections.some(({ want, by }) => want !== undefined || by !== undefined) ? 2 : 1,
  apply(state, by, { objections, counter }) {
    const { table } = state.public;
    if (table.offer === null) {
      table.passes = [...(table.passes ?? []), table.reading];
      return;
    }
    table.refused.push(by);
    const heard = ofId(state.public.heard, by);
    for (const { issue, direction } of objections) {
      const counts = ofId(heard, direction);
      counts[issue] = (counts[issue] ?? 0) + 1;
    }
    noteSaid(state.public, by, objections);
    table.objections.push({
      by,
      reading: table.reading,
      objections: objections.map((objection) => ({ ...objection })),
      counter: counter ? [...counter] : null,
    });
  },
};

/** Returns the options, from one to another, that an objection may want: on its side of the draft's. */
function wanted(
  direction: Objection['direction'],
  level: number,
  options: number,
): readonly [number, number] {
  return direction === 'up' ? [level + 1, options - 1] : [0, level - 1];
}

/** Each issue and direction has options of its own to want. */
function objectionShape({ rules, public: now }: Observation): JsonSchema {
  const { table } = now;
  const of = (
    issue: Rules['issues'][number],
    level: number,
    direction: Objection['direction'],
  ): JsonSchema => ({
    type: 'object',
    properties: {
      issue: { const: issue.id },
      direction: {
        const: direction,
        description: meaningOf(issue, direction),
      },
      want: optionShape(issue, ...wanted(direction, level, issue.options.length)),
      by: {
        type: 'number',
        minimum: 0,
        maximum: 1,
        description: 'What that is worth, as a share of all one can win.',
      },
    },
    required: ['issue', 'direction'],
  });
  const all = rules.issues.map((issue, k) =>
    directionsOf(rules, now, issue.id).map((direction) => of(issue, table.offer![k]!, direction)),
  );
  return { anyOf: all.flat() };
}

function meaningOf({ ordered }: Rules['issues'][number], direction: Objection['direction']): string {
  const [more, after] = direction === 'up' ? ['more', 'after'] : ['less', 'before'];
  return ordered === false
    ? `Another option is wanted, in the list ${after} the draft's: name it.`
    : `The issue should have ${more}.`;
}

function copyObjection(objection: unknown): unknown {
  if (!isRecord(objection)) return objection;
  const { issue, direction, want, by } = objection;
  return {
    issue,
    direction,
    ...(want !== undefined && { want: copyNumber(want) }),
    ...(by !== undefined && { by: copyNumber(by) }),
  };
}

function objectionRefused(
  book: Rulebook,
  now: PublicState,
  objection: Unchecked<Objection> | null,
): Rejection | undefined {
  const unknown = notAnIssue(book, objection?.issue);
  if (unknown) return unknown;
  const { issue, direction, want, by } = objection!;
  if (direction !== 'up' && direction !== 'down') {
    return rejection('out-of-range', 'An objection points up or down.', 'up, down', direction);
  }
  if (!directionsOf(book.rules, now, issue as string).includes(direction)) {
    const message = 'Principles stand: nobody asks for less commitment.';
    return rejection('not-allowed', message, 'another objection', direction);
  }
  if (want !== undefined) {
    const index = book.issueIndex[issue as string]!;
    const level = now.table.offer![index]!;
    const [least, most] = wanted(direction, level, book.scenario.issues[index]!.options.length);
    if (!Number.isInteger(want) || !((want as number) >= least && (want as number) <= most)) {
      const expected = least > most ? 'nothing: the draft has the last one' : `${least} … ${most}`;
      const message = `An objection that points ${direction} wants an option of its issue on that side of the draft's.`;
      return rejection('out-of-range', message, expected, want);
    }
  }
  if (by === undefined || (typeof by === 'number' && by >= 0 && by <= 1)) return undefined;
  return rejection('out-of-range', 'What an objection is worth is a share.', '0 … 1', by);
}
