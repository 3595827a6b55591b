import * as z from 'zod';
import { agentModels } from '../../agents/index.js';
import { descriptions } from './descriptions.js';
import { parameterSchemas } from './parameterSchemas.js';
import { named, said } from './words.js';

/** An agent as a file has it. */
export type SavedSeat = string | { readonly name: string; readonly parameters?: Record<string, unknown> };

const names = Object.keys(agentModels).map((model) =>
  said(z.literal(model), descriptions.agentModels![model]),
);

const withParameters = Object.values(agentModels).map((make, k) => {
  const shape = Object.keys(make().parameters).map((key) => [
    key,
    z.exactOptional(parameterSchemas[key] ?? z.unknown()),
  ]);
  return z.strictObject({
    name: names[k]!,
    parameters: z.exactOptional(z.strictObject(Object.fromEntries(shape) as Record<string, z.ZodType>)),
  });
});

export const seatSchema: z.ZodType<SavedSeat> = named(
  'Agent',
  z.union([
    z.union(names),
    z.discriminatedUnion('name', withParameters as never),
  ]) as unknown as z.ZodType<SavedSeat>,
);
