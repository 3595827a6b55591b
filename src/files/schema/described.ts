import * as z from 'zod';
import { agentDescriptions } from './agentDescriptions.js';
import { conductDescriptions } from './conductDescriptions.js';
import { scenarioDescriptions } from './scenarioDescriptions.js';

/** By name of a type, of its member, or of a kind of a union. */
const descriptions = { ...scenarioDescriptions, ...conductDescriptions, ...agentDescriptions };

/** What JSON Schema says of a schema beside its shape. */
export interface Words {
  /** Name of a definition of its own. */
  readonly id?: string;
  readonly description?: string;
}

/** Holds what is said of schemas: the register of zod is shared by everything in a process. */
export const words: z.core.$ZodRegistry<Words> = z.registry<Words>();

/** Gives a schema a definition of its own, described by the comment of a type, as a rule of the same name. */
export function named<T>(id: string, schema: z.ZodType<T>, type: string = id): z.ZodType<T> {
  const description = descriptions[type]?.[''];
  words.add(schema, description === undefined ? { id } : { id, description });
  return schema;
}

/** Returns the same schema, described for where it stands; as it is if there is nothing to say. */
export function said<T extends z.ZodType>(schema: T, description: string | undefined): T {
  if (description === undefined) return schema;
  const own = z.core.clone(schema, schema._zod.def, { parent: true });
  words.add(own, { description });
  return own;
}

/** Returns the schemas of members, each described by its comment in the type of that name. */
export function members<S extends Record<string, z.ZodType>>(type: string, shape: S): S {
  const described = Object.entries(shape).map(([key, schema]) => {
    const text = descriptions[type]?.[key];
    if (!(schema instanceof z.ZodExactOptional)) return [key, said(schema, text)];
    return [key, z.exactOptional(said(schema.unwrap() as z.ZodType, text))];
  });
  return Object.fromEntries(described) as S;
}

/** Returns the schema of a record with those members and no other. */
export function record<S extends Record<string, z.ZodType>>(
  type: string,
  shape: S,
): z.ZodObject<S, z.core.$strict> {
  return z.strictObject(members(type, shape));
}

/**
 * Returns the schema of a union told apart by `kind`, with a shape for each kind.
 *
 * @param types - the types of the kinds, by whose comments these and their members are described. Default: the kinds
 *   are described by their comments in the union
 */
export function kindsOf<U extends { readonly kind: string }>(
  union: string,
  shapes: KindShapes<U>,
  types?: Readonly<Record<U['kind'], string>>,
): z.ZodType<U>;
export function kindsOf(
  union: string,
  shapes: Readonly<Record<string, Record<string, z.ZodType>>>,
  types?: Readonly<Record<string, string>>,
): z.ZodType {
  const [first, ...others] = Object.entries(shapes).map(([kind, shape]) => {
    const whole = { kind: z.literal(kind), ...shape };
    const type = types?.[kind];
    if (type === undefined) return said(z.strictObject(whole), descriptions[union]?.[kind]);
    return said(record(type, whole), descriptions[type]?.['']);
  });
  return z.discriminatedUnion('kind', [first!, ...others]);
}

/** Per kind of a union, a schema per member beside `kind`. */
type KindShapes<U extends { readonly kind: string }> = {
  readonly [K in U['kind']]: Shape<Omit<Extract<U, { readonly kind: K }>, 'kind'>>;
};

type Shape<T> = { readonly [M in keyof T]-?: z.ZodType<T[M]> };
