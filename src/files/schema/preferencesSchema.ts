import * as z from 'zod';
import type { Preferences } from '../../scenario/index.js';
import { byId, listOf, positiveQuantity, quantity, text, unitQuantity } from './basics.js';
import { descriptions } from './descriptions.js';
import { record } from './record.js';
import { named, said } from './words.js';

const values = byId(listOf(unitQuantity));

const cardinal = record('CardinalPreferences', {
  kind: z.literal('cardinal'),
  weights: byId(positiveQuantity),
  values,
});

const ordinal = record('OrdinalPreferences', {
  kind: z.literal('ordinal'),
  importance: byId(quantity),
  rankings: byId(text),
  values: z.exactOptional(values),
  weights: z.exactOptional(byId(positiveQuantity)),
});

export const preferencesSchema: z.ZodType<Preferences> = named(
  'Preferences',
  z.discriminatedUnion('kind', [
    said(cardinal, descriptions.CardinalPreferences![''])!,
    said(ordinal, descriptions.OrdinalPreferences![''])!,
  ]),
);
