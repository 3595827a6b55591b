import * as z from 'zod';
import type { AgreementRule, Horizon, Protocol } from '../../scenario/index.js';
import { byId, count, listOf, name, positive, positiveOrZero, whole } from './basics.js';
import { kindsOf, named, record } from './described.js';

const vetoes = z.exactOptional(listOf(name));

/** The shape of who must say yes. */
export const ruleSchema: z.ZodType<AgreementRule> = named(
  'AgreementRule',
  kindsOf<AgreementRule>('AgreementRule', {
    unanimity: {},
    quorum: { yes: whole(1), vetoes },
    weighted: { votes: byId(positiveOrZero), quota: positive, vetoes },
  }),
);

const discounts = z.exactOptional(byId(z.number().gt(0).lte(1)));

/** The shape of how the plenary talks. */
export const protocolSchema: z.ZodType<Protocol> = named(
  'Protocol',
  kindsOf<Protocol>('Protocol', {
    saop: { rounds: count, order: z.exactOptional(listOf(name)), discounts },
    singleText: { chair: name, drafts: count, discounts },
  }),
);

/** The shape of how long the talks last. */
export const horizonSchema: z.ZodType<Horizon> = named(
  'Horizon',
  record('Horizon', { rounds: count, months: z.exactOptional(positive) }),
);
