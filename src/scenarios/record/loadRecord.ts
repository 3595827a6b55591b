import type { DatedRecord } from './types/DatedRecord.js';
import { deepFrozen } from '../../scenario/index.js';

/**
 * Loads the dated record, which is a file of its own: a program that never asks for it never reads it.
 *
 * @returns the same frozen object every time
 */
export async function loadRecord(): Promise<DatedRecord> {
  const { datedRecord } = await import('./data/datedRecord.js');
  return deepFrozen(datedRecord);
}
