import type { Duty } from '../../talks/index.js';
import type { Chronicle } from './Chronicle.js';
import type { DutyPlace } from './DutyPlace.js';

/** A duty as it was signed, with the day by which it was promised. */
export function dutyOf({ agreements, dueDays }: Chronicle, { agreement, duty }: DutyPlace): Duty | undefined {
  const found = agreements[agreement]?.duties[duty];
  return found && { ...found, dueDay: dueDays.get(`${agreement}/${duty}`) ?? found.dueDay };
}
