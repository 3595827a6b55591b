import { frozenScenario } from '../../scenario/index.js';
import type { Scenario, Seat } from '../../scenario/index.js';
import type { AsyncAgent } from '../agent.js';
import { rulebookOf } from '../rulebook.js';
import { History } from './history.js';
import { checkSeed } from './options.js';
import type { Session, SessionOptions } from './Session.js';
import { checkSession, SessionLog } from './sessionLog.js';

/**
 * Opens talks as a session: stepped by hand or by agents, with history.
 *
 * @throws SixPartyError `invalid-scenario`, `invalid-option`, `unknown-name` (agents)
 */
export function openTalks(scenario: Scenario<AsyncAgent | Seat>, options: SessionOptions): Session {
  const own = frozenScenario(scenario);
  const book = rulebookOf(own);
  checkSeed((options as SessionOptions | undefined)?.seed);
  checkSession(book, options);
  return new SessionLog(book, own, options, new History(book, options.seed), []).proceed();
}
