import * as z from 'zod';
import type { Action, Conduct, Condition, Effect } from '../../scenario/index.js';
import {
  byId,
  finite,
  id,
  listOf,
  name,
  positive,
  positiveOrZero,
  signedUnit,
  text,
  unit,
  whole,
} from './basics.js';
import { named, record } from './described.js';

/** The shape of what parties do of their own will between sessions. @param effect - the shape of an effect */
export function conductSchemaOf(effect: z.ZodType<Effect>): z.ZodType<Conduct> {
  const names = z.exactOptional(listOf(name));
  const motive = z.exactOptional(finite);
  const motives = record('ActionMotives', {
    shock: motive,
    provoked: motive,
    urged: motive,
    grievance: motive,
    need: motive,
    stall: motive,
  });
  const action: z.ZodType<Action> = named(
    'Action',
    record('Action', {
      id,
      label: text,
      party: name,
      rate: positiveOrZero,
      cooldownMonths: z.exactOptional(positiveOrZero),
      requires: names,
      unless: names,
      sets: names,
      unsets: names,
      pays: z.exactOptional(byId(positive)),
      effects: listOf(effect),
      wear: z.exactOptional(unit),
      harm: z.exactOptional(byId(signedUnit)),
      leverage: z.exactOptional(positiveOrZero),
      ends: z.exactOptional(unit),
      opens: z.exactOptional(positiveOrZero),
      hostile: z.exactOptional(unit),
      rent: z.exactOptional(positiveOrZero),
      delivers: z.exactOptional(z.boolean()),
      channel: z.exactOptional(z.boolean()),
      leaves: z.exactOptional(z.boolean()),
      breachMonths: z.exactOptional(positive),
      motives: z.exactOptional(named('ActionMotives', motives)),
    }),
  );
  const condition: z.ZodType<Condition> = named(
    'Condition',
    record('Condition', {
      id,
      label: text,
      months: z.exactOptional(positive),
      keepsAway: z.exactOptional(name),
      because: z.exactOptional(listOf(name, 1)),
      price: z.exactOptional(
        named(
          'ConditionPrice',
          record('ConditionPrice', { base: positive, perGrievance: z.exactOptional(positiveOrZero) }),
        ),
      ),
    }),
  );
  const dates = record('ConductDates', { least: whole(1, 36_525), spread: whole(0, 36_525) });
  const reference = record('ConductReference', {
    stall: unit,
    shock: z.number().min(0).max(0.1),
    provoked: unit,
    urged: unit,
    grievance: positiveOrZero,
    need: z.number().min(0).max(2),
    hope: z.number().min(0).max(2),
    delivered: z.number().min(0).max(2),
    refused: unit,
  });
  const breach = record('BreachRule', { endMonths: positive, exposureMonths: z.exactOptional(positive) });
  const channel = record('ChannelRule', { parties: z.array(name).min(2).max(2), days: whole(1, 36_525) });
  const cooperation = record('CooperationRule', {
    parties: listOf(name, 1),
    share: unit,
    harm: unit,
    conditions: z.exactOptional(byId(name)),
  });
  return named(
    'Conduct',
    record('Conduct', {
      dates: named('ConductDates', dates),
      noise: positive,
      reference: named('ConductReference', reference),
      breach: z.exactOptional(named('BreachRule', breach)),
      cooperation: z.exactOptional(named('CooperationRule', cooperation)),
      channel: z.exactOptional(named('ChannelRule', channel)),
      conditions: listOf(condition),
      actions: listOf(action),
    }),
  );
}
