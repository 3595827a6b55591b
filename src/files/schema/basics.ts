import * as z from 'zod';
import type { Quantity } from '../../scenario/index.js';
import { named, record } from './described.js';

/** A text that says something. */
export const text: z.ZodType<string> = z.string().regex(/\S/);
/** An id, as all ids of a scenario. */
export const id: z.ZodType<string> = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/);
/** Name of something that the scenario has, or not: only the check of the whole can tell. */
export const name: z.ZodType<string> = z.string();
export const date: z.ZodType<string> = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const finite: z.ZodType<number> = z.number();
export const unit: z.ZodType<number> = z.number().min(0).max(1);
export const signedUnit: z.ZodType<number> = z.number().min(-1).max(1);
export const positive: z.ZodType<number> = z.number().gt(0);
export const positiveOrZero: z.ZodType<number> = z.number().min(0);

/** Whole numbers from a least one up to a greatest one, where there is one. */
export function whole(least: number, most: number = Number.MAX_SAFE_INTEGER): z.ZodType<number> {
  return z.int().min(least).max(most);
}

/** Counts of rounds and the like. */
export const count: z.ZodType<number> = whole(1, 1_000_000);

/** As many as a list may hold. */
export function listOf<T>(item: z.ZodType<T>, least = 0): z.ZodType<T[]> {
  return z.array(item).min(least).max(10_000);
}

/** A record with an id as each key. */
export function byId<T>(value: z.ZodType<T>): z.ZodType<Record<string, T>> {
  return z.record(z.string(), value);
}

function quantityOf(id: string, number: z.ZodType<number>): z.ZodType<Quantity> {
  const interval = record('QuantityInterval', { value: number, low: number, high: number });
  return named(id, z.union([number, interval]), 'Quantity');
}

export const quantity: z.ZodType<Quantity> = quantityOf('Quantity', finite);
export const unitQuantity: z.ZodType<Quantity> = quantityOf('QuantityFrom0To1', unit);
export const signedQuantity: z.ZodType<Quantity> = quantityOf('QuantityFromMinus1To1', signedUnit);
export const positiveQuantity: z.ZodType<Quantity> = quantityOf('QuantityFrom0', positiveOrZero);
export const termQuantity: z.ZodType<Quantity> = quantityOf('QuantityAbove0', positive);
export const trustQuantity: z.ZodType<Quantity> = quantityOf('QuantityWithin0And1', z.number().gt(0).lt(1));

/** A level above "nothing" of an issue. */
export const level: z.ZodType<{ issue: string; level: number }> = z.strictObject({
  issue: name,
  level: whole(1),
});
