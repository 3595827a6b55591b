import * as z from 'zod';
import { words } from './described.js';

/** What was made of each schema, so that a definition with a name of its own is made once. */
const made = new Map<z.ZodType, z.ZodType>();

/**
 * Returns the shape of what may differ from data of some shape, by the rules of `changeScenario`: members are
 * optional, null takes out one that need not be, and of a list the elements that differ may be given by name.
 */
export function changesOf(schema: z.ZodType): z.ZodType {
  const before = made.get(schema);
  if (before !== undefined) return before;
  const changes = makeChanges(schema);
  if (changes !== schema) {
    const said = words.get(schema);
    if (said !== undefined)
      words.add(changes, said.id === undefined ? said : { ...said, id: `${said.id}Changes` });
  }
  made.set(schema, changes);
  return changes;
}

function makeChanges(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodExactOptional) return changesOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Record<string, z.ZodType>;
    const members = Object.entries(shape).map(([key, member]) => {
      const removable = member instanceof z.ZodExactOptional;
      return [key, z.exactOptional(removable ? orNull(member) : changesOf(member))];
    });
    return z.strictObject(Object.fromEntries(members) as Record<string, z.ZodType>);
  }
  if (schema instanceof z.ZodUnion) return z.union((schema.options as z.ZodType[]).map(changesOf));
  if (schema instanceof z.ZodRecord) return z.record(z.string(), orNull(schema.valueType as z.ZodType));
  if (schema instanceof z.ZodArray) {
    return z.union([schema, z.record(z.string(), orNull(schema.element as z.ZodType))]);
  }
  return schema;
}

/** Returns the shape of changes where a member may be taken out. */
function orNull(schema: z.ZodType): z.ZodType {
  return z.union([changesOf(schema), z.null()]);
}
