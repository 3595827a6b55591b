import * as z from 'zod';
import type { Party, Preferences } from '../../scenario/index.js';
import {
  byId,
  finite,
  id,
  listOf,
  name,
  positive,
  positiveOrZero,
  positiveQuantity,
  quantity,
  signedQuantity,
  text,
  trustQuantity,
  unit,
  unitQuantity,
  whole,
} from './basics.js';
import { kindsOf, named, record } from './described.js';
import { ladderSchema } from './positions.js';

const values = byId(listOf(unitQuantity));

const preferencesSchema = named(
  'Preferences',
  kindsOf<Preferences>(
    'Preferences',
    {
      cardinal: { weights: byId(positiveQuantity), values },
      ordinal: {
        importance: byId(quantity),
        rankings: byId(z.union([text, whole(0)])),
        values: z.exactOptional(values),
        weights: z.exactOptional(byId(positiveQuantity)),
      },
    },
    { cardinal: 'CardinalPreferences', ordinal: 'OrdinalPreferences' },
  ),
);

const influence = record('Influence', {
  susceptibility: unit,
  weights: byId(positiveOrZero),
  onlyWithDiplomacy: z.exactOptional(listOf(name)),
});

const drift = record('NoDealDrift', {
  deterrent: z.exactOptional(finite),
  need: z.exactOptional(finite),
  pressure: z.exactOptional(finite),
});

/** The shape of a party. */
export const partySchema: z.ZodType<Party> = named(
  'Party',
  record('Party', {
    id,
    label: text,
    short: z.exactOptional(text),
    capital: z.exactOptional(text),
    head: z.exactOptional(text),
    declared: z.exactOptional(byId(whole(0))),
    preferences: preferencesSchema,
    noDeal: z.exactOptional(signedQuantity),
    discount: z.exactOptional(z.number().gt(0).max(1)),
    trust: z.exactOptional(byId(trustQuantity)),
    trustStrength: z.exactOptional(positive),
    counterparts: z.exactOptional(listOf(name)),
    flexibility: z.exactOptional(unitQuantity),
    mandate: z.exactOptional(unitQuantity),
    position: z.exactOptional(listOf(ladderSchema)),
    influence: z.exactOptional(named('Influence', influence)),
    drift: z.exactOptional(named('NoDealDrift', drift)),
  }),
);
