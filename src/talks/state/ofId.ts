import { problem, shown, SixPartyError } from '../../input/index.js';

/**
 * Returns the member of a record, or the item of a list, that an event names. Never what every object inherits: events
 * of traces come from anywhere, and who writes into a member called `__proto__` writes into all objects.
 *
 * @throws SixPartyError `invalid-option` if it has none of its own by that name
 */
export function ofId<T>(all: Readonly<Record<string, T>> | readonly T[], id: string | number): T {
  if (Object.hasOwn(all, id)) return (all as Readonly<Record<string, T>>)[id]!;
  const message = `Nothing here is called ${shown(id)}.`;
  throw new SixPartyError('invalid-option', 'The event does not fit the state.', [
    problem('event', 'unknown-name', 'an event of these talks', id, { message }),
  ]);
}
