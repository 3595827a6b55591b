import * as z from 'zod';
import type { CostShares, Issue, Schedule } from '../../scenario/index.js';
import {
  byId,
  finite,
  id,
  listOf,
  name,
  positive,
  positiveOrZero,
  text,
  unit,
  whole,
  termQuantity,
} from './basics.js';
import { named, record } from './described.js';

const consent = record('Consent', {
  level: whole(1),
  party: name,
  unless: z.strictObject({ issue: name, atLeast: whole(1) }),
  cost: positiveOrZero,
});

const obligation = record('Obligation', {
  side: z.enum(['A', 'B']),
  obligor: name,
  reversibility: listOf(unit),
  months: z.exactOptional(listOf(positive)),
  delay: z.exactOptional(listOf(z.union([positive, z.null()]))),
  guarantors: z.exactOptional(listOf(z.union([listOf(name, 1), z.null()]))),
  consents: z.exactOptional(listOf(named('Consent', consent))),
  concealable: z.exactOptional(z.boolean()),
});

/** As they are written: a file may leave out the quotes of 600. */
const labels = listOf(z.union([text, finite]), 1) as unknown as z.ZodType<string[]>;

/** The shape of an issue. */
export const issueSchema: z.ZodType<Issue> = named(
  'Issue',
  record('Issue', {
    id,
    label: text,
    options: labels,
    structural: z.exactOptional(z.boolean()),
    ordered: z.exactOptional(z.boolean()),
    obligation: z.exactOptional(named('Obligation', obligation)),
  }),
);

const sequencing = record('SequencingRule', {
  issue: name,
  monthsPerStage: positive,
  stages: listOf(byId(listOf(whole(1, 1000)))),
  discountBy: z.exactOptional(z.enum(['stage', 'promised', 'seen'])),
});

const verification = record('VerificationRule', { issue: name, monitored: name, deterrence: listOf(unit) });

const commitment = record('CommitmentRule', {
  issue: name,
  kappa: listOf(unit),
  plan: whole(0),
  reading: z.exactOptional(byId(whole(0))),
  term: z.exactOptional(listOf(z.union([termQuantity, z.null()]))),
  nextLevel: z.exactOptional(z.boolean()),
  demandsWithinTerm: z.exactOptional(z.boolean()),
  onward: z.exactOptional(z.boolean()),
});

/** The shape of when the steps of a deal are due. */
export const scheduleSchema: z.ZodType<Schedule> = named(
  'Schedule',
  record('Schedule', {
    sequencing: named('SequencingRule', sequencing),
    verification: z.exactOptional(named('VerificationRule', verification)),
    commitment: z.exactOptional(named('CommitmentRule', commitment)),
    floor: z.exactOptional(z.boolean()),
  }),
);

/** The shape of who pays what. */
export const costsSchema: z.ZodType<CostShares> = named(
  'CostShares',
  record('CostShares', {
    shares: byId(positive),
    costs: byId(listOf(positiveOrZero)),
    payers: z.exactOptional(byId(listOf(z.union([byId(positive), z.null()])))),
    burden: z.exactOptional(byId(positiveOrZero)),
    doubtedBy: z.exactOptional(byId(listOf(name, 1))),
    optOut: z.exactOptional(byId(z.strictObject({ issue: name, below: whole(1) }))),
  }),
);
