import { rulebookOf } from '../../../src/talks/index.js';
import type { Atom, EvaluateOptions, EventLog } from '../../../src/testing/index.js';
import { compile } from '../../../src/testing/temporal/compile.js';
import { watch } from '../../../src/testing/temporal/watch.js';

/** Where an atom is true. */
export function truthOf(atom: Atom, log: EventLog, per: EvaluateOptions['per'] = 'round'): boolean[] {
  const book = rulebookOf(log.scenario);
  const { columns } = watch(book, log.events, compile(book, atom).meanings, per);
  return Array.from(columns[0]!, (bit) => bit === 1);
}
