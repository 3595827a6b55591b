import { MAX_ITEMS } from '../../input/index.js';
import { integerBelow, type Stream } from '../../random/index.js';
import type { Deal, Issue, Rules } from '../../scenario/index.js';

/** A JSON Schema (draft 2020-12) as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a move of one kind may hold beside its kind, as JSON Schema. */
export interface MoveShape {
  /** What the kind is for, to be read by people and by language models. */
  readonly description: string;
  readonly properties: Readonly<Record<string, JsonSchema>>;
  /** Members that must be there. */
  readonly required: readonly string[];
}

/** The schema that nothing keeps to. */
export const NOTHING: JsonSchema = { not: {} };

/** Returns the schema of a list with these items and no others. */
export function tupleShape(items: readonly JsonSchema[], description: string): JsonSchema {
  const { length } = items;
  const inOrder = length > 0 ? { prefixItems: items } : {};
  return { type: 'array', description, ...inOrder, minItems: length, maxItems: length };
}

/** Returns the schema of a list of any length that is read: of nothing but the empty one without `items`. */
export function listShape(items: JsonSchema | undefined, description: string): JsonSchema {
  return items
    ? { type: 'array', description, items, maxItems: MAX_ITEMS }
    : { type: 'array', description, maxItems: 0 };
}

/** Returns the schema of a list of some of these names. */
export function namesShape(names: readonly string[], description: string): JsonSchema {
  return listShape(names.length > 0 ? { enum: names } : undefined, description);
}

/** Returns the schema of an option of an issue, from one to another; of nothing if there is none between. */
export function optionShape(issue: Issue, least = 0, most: number = issue.options.length - 1): JsonSchema {
  if (least > most) return NOTHING;
  const meanings = issue.options.slice(least, most + 1).map((option, n) => `${least + n}: ${option}`);
  return {
    type: 'integer',
    minimum: least,
    maximum: most,
    description: `${issue.label}. ${meanings.join('; ')}`,
  };
}

/** Returns the schema of a deal. */
export function dealShape({ issues }: Rules): JsonSchema {
  const options = issues.map((issue) => optionShape(issue));
  return tupleShape(options, `One option for each issue: ${issues.map(({ id }) => id).join(', ')}.`);
}

/** Returns a deal, each with the same chance. */
export function sampleDeal({ issues }: Rules, stream: Stream): Deal {
  return issues.map(({ options }) => (options.length > 1 ? integerBelow(stream, options.length) : 0));
}
