import type { Chronicle } from '../chronicle/Chronicle.js';
import { longDate } from '../../words/index.js';

/** An agreement as the account calls it. */
export function agreementName({ scenario, agreements }: Chronicle, id: number): string {
  const agreement = agreements[id];
  if (!agreement) return 'an earlier agreement';
  return agreements.length === 1
    ? 'the agreement'
    : `the agreement of ${longDate(scenario.start, agreement.day)}`;
}
