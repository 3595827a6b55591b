import type { Atom } from '../Atom.js';

/** What an atom of each kind may say, besides its kind. */
export const atomKeys: Readonly<Record<Atom['kind'], readonly string[]>> = {
  agreed: ['substance'],
  inForce: ['substance'],
  walkedOut: ['party'],
  leftTalks: ['party'],
  breached: ['party'],
  exposed: ['party'],
  aidDelivered: ['party'],
  attended: ['party'],
  optedOut: ['party'],
  abandonedDiplomacy: ['party'],
  level: ['issue', 'compare', 'option'],
  performed: ['issue', 'level'],
  promised: ['issue', 'level'],
  statement: ['party', 'tone', 'toward'],
  sessionHeld: [],
  inspectorsReturned: [],
  occurred: ['event'],
  ended: ['outcome'],
  noDealAbove: ['party', 'value'],
  holds: ['name', 'predicate'],
};
