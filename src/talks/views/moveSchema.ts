import type { Observation } from '../agent.js';
import { kindsNow } from '../moves/moves.js';
import { NOTHING, type JsonSchema } from '../moves/shape.js';
import { textShape } from '../moves/spoken.js';
import { checkObservation } from './checkObservation.js';

/**
 * Returns a JSON Schema (draft 2020-12) of the moves that the observing party may make now: what it accepts is legal,
 * and what is legal it accepts. For players that are not part of the program: language models, people at a form,
 * other languages.
 *
 * Shape: `{$schema, anyOf}` with one object schema for each kind of move that is legal now, in the order of
 * `legalMoves`; its `kind` is a `const`. Where the party has no move it is `{$schema, not: {}}`, which accepts nothing.
 * Other members than those named are allowed and have no effect, as in the engine.
 *
 * @param observation - what the party sees: of `observe`, a session, {@link historyFor}, or the same from JSON
 * @throws SixPartyError `invalid-option` if that is no observation
 */
export function moveSchema(observation: Observation): JsonSchema {
  checkObservation(observation);
  const kinds = kindsNow(observation).map(({ name, kind }) => {
    const { description, properties, required } = kind.shape(observation);
    return {
      type: 'object',
      description,
      properties: { kind: { const: name }, ...properties, text: textShape },
      required: ['kind', ...required],
    };
  });
  const $schema = 'https://json-schema.org/draft/2020-12/schema';
  return kinds.length > 0 ? { $schema, anyOf: kinds } : { $schema, ...NOTHING };
}
