import * as z from 'zod';
import { descriptions } from './descriptions.js';

/** What JSON Schema says of a schema beside its shape. */
export interface Words {
  /** Name of a definition of its own. */
  readonly id?: string;
  readonly description?: string;
}

/** A register of its own: the one of zod is shared by everything in a process. */
export const words: z.core.$ZodRegistry<Words> = z.registry<Words>();

/** A schema with a definition of its own, described by the comment of a type, as a rule of the same name. */
export function named<T>(id: string, schema: z.ZodType<T>, type: string = id): z.ZodType<T> {
  const description = descriptions[type]?.[''];
  words.add(schema, description === undefined ? { id } : { id, description });
  return schema;
}

/** The same schema, described for the place where it stands; as it is if there is nothing to say. */
export function said<T extends z.ZodType>(schema: T, description: string | undefined): T {
  if (description === undefined) return schema;
  const own = z.core.clone(schema, schema._zod.def, { parent: true });
  words.add(own, { description });
  return own;
}

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

/** A union told apart by `kind`: the members of each, described by their comments in the union of that name. */
export function kindsOf<U extends { readonly kind: string }>(
  union: string,
  shapes: KindShapes<U>,
): z.ZodType<U>;
export function kindsOf(union: string, shapes: Readonly<Record<string, z.ZodRawShape>>): z.ZodType {
  const [first, ...others] = Object.entries(shapes).map(([kind, shape]) =>
    said(z.strictObject({ kind: z.literal(kind), ...shape }), descriptions[union]?.[kind]),
  );
  return z.discriminatedUnion('kind', [first!, ...others]);
}

/** Per kind of a union, a schema per member beside `kind`. */
type KindShapes<U extends { readonly kind: string }> = {
  readonly [K in U['kind']]: Shape<Omit<Extract<U, { readonly kind: K }>, 'kind'>>;
};

type Shape<T> = { readonly [M in keyof T]-?: z.ZodType<T[M]> };
