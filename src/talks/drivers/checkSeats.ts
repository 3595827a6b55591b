import { nearestName, SixPartyError } from '../../scenario/index.js';

/**
 * Checks who is seated by hand: each seat is that of a party, and holds an agent that decides, or nobody.
 *
 * @throws SixPartyError `unknown-name`, `invalid-option`
 */
export function checkSeats(ids: readonly string[], agents: Readonly<Record<string, unknown>> = {}): void {
  for (const [id, agent] of Object.entries(agents)) {
    if (!ids.includes(id)) throw unknownParty(id, ids);
    if (agent === null || typeof (agent as { decide?: unknown } | undefined)?.decide === 'function') continue;
    const message = `The agent of ${id} does not decide.`;
    const expected = 'an agent with decide(), or null to play by hand';
    throw new SixPartyError('invalid-option', message, [
      { path: `agents.${id}`, code: 'wrong-type', expected, received: typeof agent, message, hint: '' },
    ]);
  }
}

function unknownParty(id: string, ids: readonly string[]): SixPartyError {
  const nearest = nearestName(id, ids);
  const message = `There is no party "${id}" to seat an agent for.`;
  return new SixPartyError('unknown-name', message, [
    {
      path: `agents.${id}`,
      code: 'unknown-name',
      expected: ids.join(', '),
      received: id,
      message,
      hint: nearest === undefined ? '' : `Did you mean "${nearest}"?`,
    },
  ]);
}
