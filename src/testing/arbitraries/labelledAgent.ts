import fc from 'fast-check';
import type { Agent } from '../../talks/index.js';
import { seatInWords } from '../differences/seatInWords.js';

/** An agent that fast-check prints by its model and what is not usual for it. */
export function labelledAgent(agent: Agent): Agent {
  const copy: Agent = { ...agent };
  return Object.defineProperty(copy, fc.toStringMethod, { value: () => seatInWords(copy) });
}
