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
