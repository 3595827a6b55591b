import * as z from 'zod';
import type {
  AgreementRule,
  Horizon,
  Protocol,
  SingleRule,
  TextConstraint,
  TextInForce,
} from '../../scenario/index.js';
import { byId, count, listOf, name, positive, positiveOrZero, text, whole } from './basics.js';
import { kindsOf, named, record } from './described.js';

const vetoes = z.exactOptional(listOf(name));

const single = {
  unanimity: {},
  quorum: { yes: whole(1), vetoes },
  weighted: { votes: byId(positiveOrZero), quota: positive, vetoes },
};

/** The shape of who must say yes. */
export const ruleSchema: z.ZodType<AgreementRule> = named(
  'AgreementRule',
  kindsOf<AgreementRule>('AgreementRule', {
    ...single,
    every: { rules: listOf(kindsOf<SingleRule>('AgreementRule', single), 1) },
  }),
);

const discounts = z.exactOptional(byId(z.number().gt(0).lte(1)));

/** The shape of how the plenary talks. */
export const protocolSchema: z.ZodType<Protocol> = named(
  'Protocol',
  kindsOf<Protocol>('Protocol', {
    saop: { rounds: count, order: z.exactOptional(listOf(name)), discounts },
    singleText: { chair: name, drafts: count, statement: z.exactOptional(z.boolean()), discounts },
  }),
);

/** The shape of how long the talks last. */
export const horizonSchema: z.ZodType<Horizon> = named(
  'Horizon',
  record('Horizon', { rounds: count, months: z.exactOptional(positive) }),
);

const atLeast = z.strictObject({ issue: name, atLeast: whole(0) });

/** The shape of what texts of some kind must say beside. */
export const constraintSchema: z.ZodType<TextConstraint> = named(
  'TextConstraint',
  record('TextConstraint', {
    when: atLeast,
    then: z.union([atLeast, z.strictObject({ issue: name, atMost: whole(0) })]),
  }),
);

/** The shape of a text that stands at the start. */
export const inForceSchema: z.ZodType<TextInForce> = named(
  'TextInForce',
  record('TextInForce', { label: text, levels: byId(whole(0)) }),
);
