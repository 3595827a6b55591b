import * as z from 'zod';
import { descriptions } from './descriptions.js';
import { said } from './words.js';

/** The schemas of members, each described by its comment in the type of that name. */
export function members<S extends Record<string, z.ZodType>>(type: string, shape: S): S {
  const described = Object.entries(shape).map(([key, schema]) => {
    const text = descriptions[type]?.[key];
    if (!(schema instanceof z.ZodExactOptional)) return [key, said(schema, text)];
    return [key, z.exactOptional(said(schema.unwrap() as z.ZodType, text))];
  });
  return Object.fromEntries(described) as S;
}

/** A record with those members and no other. */
export function record<S extends Record<string, z.ZodType>>(
  type: string,
  shape: S,
): z.ZodObject<S, z.core.$strict> {
  return z.strictObject(members(type, shape));
}

/** One kind of a union, described by its comment there. */
export function kind<K extends string, S extends Record<string, z.ZodType>>(
  union: string,
  name: K,
  shape: S,
): z.ZodObject<S & { kind: z.ZodLiteral<K> }, z.core.$strict> {
  return said(z.strictObject({ kind: z.literal(name), ...shape }), descriptions[union]?.[name]) as never;
}
