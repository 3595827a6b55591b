import * as z from 'zod';
import type { Issue } from '../../scenario/index.js';
import { id, listOf, positive, text, unit, name } from './basics.js';
import { record } from './record.js';
import { named } from './words.js';

const obligation = record('Obligation', {
  side: z.enum(['A', 'B']),
  obligor: name,
  reversibility: listOf(unit),
  months: z.exactOptional(listOf(positive)),
  concealable: z.exactOptional(z.boolean()),
});

export const issueSchema: z.ZodType<Issue> = named(
  'Issue',
  record('Issue', {
    id,
    label: text,
    options: listOf(text, 2),
    structural: z.exactOptional(z.boolean()),
    obligation: z.exactOptional(named('Obligation', obligation)),
  }),
);
