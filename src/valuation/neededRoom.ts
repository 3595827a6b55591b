import { SixPartyError } from '../scenario/index.js';
import type { Box } from './Box.js';
import type { DealSpace } from './DealSpace.js';
import type { SearchRoom } from './SearchRoom.js';
import { searchRoomOf } from './searchRoomOf.js';

/** The allowed part of a deal space, for searches that must return a deal. */
export function neededRoom(space: DealSpace, box?: Box): SearchRoom {
  const room = searchRoomOf(space, box);
  if (room !== null) return room;
  throw new SixPartyError('invalid-option', 'The box allows no deal: an option is below min or above max.');
}
