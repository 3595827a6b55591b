import * as z from 'zod';
import { words } from './described.js';

const known = new Map<z.ZodType, z.ZodType>();

/**
 * The shape of what may differ from data of some shape, by the rules of `changeScenario`: members are
 * optional, null takes out one that need not be, and a list whose elements have ids may be given by id.
 */
export function changesOf(schema: z.ZodType): z.ZodType {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const changes = made(schema);
  if (changes !== schema) {
    const said = words.get(schema);
    const id = words.get(schema)?.id;
    if (said !== undefined)
      words.add(changes, id === undefined ? { ...said } : { ...said, id: `${id}Changes` });
  }
  known.set(schema, changes);
  return changes;
}

function made(schema: z.ZodType): z.ZodType {
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
    const element = schema.element as z.ZodType;
    const hasId = element instanceof z.ZodObject && 'id' in element.shape;
    return hasId ? z.union([schema, z.record(z.string(), orNull(element))]) : schema;
  }
  return schema;
}

function orNull(schema: z.ZodType): z.ZodType {
  return z.union([changesOf(schema), z.null()]);
}
