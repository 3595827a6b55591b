import * as z from 'zod';
import type { Scenario } from '../../scenario/index.js';
import { scenarios } from '../../scenarios/index.js';
import { byId, date, id, listOf, text, whole } from './basics.js';
import { changesOf } from './changesOf.js';
import { members, named, said, words } from './described.js';
import { dynamicsSchema } from './dynamics.js';
import { costsSchema, issueSchema, scheduleSchema } from './issues.js';
import { partySchema } from './parties.js';
import { constraintSchema, horizonSchema, inForceSchema, protocolSchema, ruleSchema } from './rules.js';
import type { SavedSeat } from './seats.js';
import { seatChangesSchema, seatSchema } from './seats.js';

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
  inForce: z.exactOptional(listOf(inForceSchema)),
  constraints: z.exactOptional(listOf(constraintSchema)),
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
    agents: z.exactOptional(
      said(
        byId(seatChangesSchema),
        'Agent per party id that differs: a name, name and parameters, or the parameters that differ.',
      ),
    ),
  }) as never,
);

/**
 * Returns the JSON Schema (draft 2020-12) of scenario files, by which editors complete, explain and check keys: of
 * a whole scenario, or, with the key `based`, of what differs from one of the library. What the parts of a
 * scenario say of each other, only `loadScenario` can check.
 */
export function scenarioSchema(): object {
  const { $defs } = z.toJSONSchema(z.union([scenarioFileSchema, basedFileSchema]), { metadata: words });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Scenario of six-party-talks',
    description: 'A negotiation as data, or changes to one that comes with the library.',
    type: 'object',
    if: { required: ['based'] },
    then: { $ref: '#/$defs/Changes' },
    else: { $ref: '#/$defs/Scenario' },
    $defs,
  };
}
