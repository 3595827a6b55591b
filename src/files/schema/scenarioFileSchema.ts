import * as z from 'zod';
import { scenarios } from '../../scenarios/index.js';
import type { Scenario } from '../../scenario/index.js';
import { byId, date, id, listOf, text, whole } from './basics.js';
import { changesOf } from './changesOf.js';
import { dynamicsSchema } from './dynamicsSchema.js';
import { issueSchema } from './issueSchema.js';
import { partySchema } from './partySchema.js';
import { members } from './record.js';
import { horizonSchema, protocolSchema, ruleSchema } from './rulesSchema.js';
import { costsSchema, scheduleSchema } from './scheduleSchema.js';
import { seatSchema, type SavedSeat } from './seatSchema.js';
import { named, said } from './words.js';

/** A whole scenario as a file has it. */
export interface ScenarioFile extends Omit<Scenario, 'agents'> {
  readonly $schema?: string;
  readonly agents: Readonly<Record<string, SavedSeat>>;
}

const parts = members('Scenario', {
  name: id,
  title: text,
  start: date,
  issues: listOf(issueSchema, 1),
  implemented: z.exactOptional(byId(whole(0))),
  parties: listOf(partySchema, 2),
  rule: ruleSchema,
  protocol: protocolSchema,
  horizon: horizonSchema,
  schedule: z.exactOptional(scheduleSchema),
  costs: z.exactOptional(costsSchema),
  dynamics: z.exactOptional(dynamicsSchema),
  sources: z.exactOptional(byId(text)),
});

const agents = byId(seatSchema);
const $schema = z.exactOptional(
  said(z.string(), 'The JSON Schema by which editors complete and explain keys.'),
);

/** The shape of a scenario; what its parts say of each other is checked by `checkScenario`. */
export const scenarioFileSchema: z.ZodType<ScenarioFile> = named(
  'Scenario',
  z.strictObject({
    $schema,
    ...parts,
    agents: said(agents, 'Agent per party id: a name, or name and parameters.'),
  }),
);

/** The shape of what differs from a scenario of the library. */
export const basedFileSchema: z.ZodType<{ based: string }> = named(
  'Changes',
  z.strictObject({
    $schema,
    based: said(z.enum(Object.keys(scenarios)), 'The scenario of the library that this file changes.'),
    ...(changesOf(z.strictObject(parts)) as z.ZodObject).shape,
    agents: z.exactOptional(said(agents, 'Agent per party id that differs: a name, or name and parameters.')),
  }) as never,
);
