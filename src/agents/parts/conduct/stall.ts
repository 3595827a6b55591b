import { MONTH } from '../../../scenario/index.js';
import type { Observation } from '../../../talks/index.js';

/** Rounds that are looked back on. */
const ROUNDS = 3;
/** Months after which a step that has not come counts as one that will not. */
const OVERDUE = 6;

/**
 * Returns how much the talks stall, in [0, 1]: the share of the last three rounds without a text, 0 before there were
 * three. While a plan is carried out it is the share of what others owe by now that is more than six months late.
 */
export function stallOf({ party, public: now }: Observation): number {
  let [due, overdue, isCarriedOut] = [0, 0, false];
  for (const { status, duties, suspended } of now.agreements) {
    if (status !== 'standing' || suspended || duties.length === 0) continue;
    isCarriedOut = true;
    for (const duty of duties) {
      const isOwed = duty.status === 'due' || duty.status === 'underway' || duty.status === 'withheld';
      if (!isOwed || duty.party === party) continue;
      due += 1;
      if (duty.dueDay + OVERDUE * MONTH < now.day) overdue += 1;
    }
  }
  if (isCarriedOut) return due === 0 ? 0 : overdue / due;
  if (now.round < ROUNDS) return 0;
  const rounds = new Set(
    now.agreements.map(({ round }) => round).filter((round) => round > now.round - ROUNDS),
  );
  return (ROUNDS - rounds.size) / ROUNDS;
}
