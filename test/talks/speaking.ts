import fc from 'fast-check';
import type { Move, Talks, TalksEvent } from '../../src/talks/index.js';

/** What anybody may say: any letters of any script, marks of direction, joiners, line breaks and tabs; short mostly. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('No.', 'שלום, "peace"\n\tand so on', '\u202egnihton\u202c', '🕊️', '…\\n', 'a\'b"c\\'),
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: 40 })
    .map((text) => text.replace(/(?![\n\t])\p{Cc}/gu, '·')),
  fc.nat({ max: 1999 }).map((length) => 'x'.repeat(length + 1)),
);

/**
 * The same talks with agents that also say something: the n-th move gets what `wordsOf` gives, added to what
 * the agent decided.
 */
export function altered(talks: Talks, alter: (move: Move, n: number) => Move): Talks {
  let n = 0;
  const seats = Object.entries(talks.agents).map(([id, agent]) => [
    id,
    { ...agent, decide: (...given: Parameters<typeof agent.decide>) => alter(agent.decide(...given), n++) },
  ]);
  return { ...talks, agents: Object.fromEntries(seats) as Talks['agents'] };
}

/** An event without words, and without what objections want. */
export function wordless(event: TalksEvent): TalksEvent {
  if (event.type !== 'moved') return event;
  const { text: _, ...move } = event.move;
  if (move.kind !== 'object') return { ...event, move };
  const objections = move.objections.map(({ issue, direction }) => ({ issue, direction }));
  return { ...event, move: { ...move, objections } };
}
