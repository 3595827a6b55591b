import * as z from 'zod';
import { basedFileSchema, scenarioFileSchema } from './schema/scenarioFileSchema.js';
import { words } from './schema/words.js';

/**
 * The JSON Schema (draft 2020-12) of scenario files, by which editors complete, explain and check keys: of
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
