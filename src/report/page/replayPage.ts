import type { Scenario } from '../../scenario/index.js';
import { rulebookOf, type Trace } from '../../talks/index.js';
import { accountOf, whyLines } from '../account.js';
import { shownName } from '../pictures/labels.js';
import { escaped, pageHtml } from './pageHtml.js';
import { whyOf } from '../whyBlocked.js';
import { differencesOf } from './situation.js';

/**
 * Makes the page of a run: replayed, seen by each party, and forked. Until its script runs it shows the account.
 *
 * @param trace - one that was verified
 * @param home - the scenario of the library of that name, if there is one: links say what differs from it
 * @param script - the built script of the page
 */
export function replayPage(trace: Trace, home: Scenario | undefined, script: string): string {
  const { format, version, scenarioHash, scenario, seed, events } = trace;
  // Worked out here: the page has no room for what it takes.
  const why = whyOf(trace);
  const common = home && rulebookOf(home).scenario;
  const data = {
    trace: { format, version, scenarioHash, scenario, seed, events },
    ...(common && { home: differencesOf(scenario, common) }),
    ...(why && { why }),
  };
  const title = `${shownName(scenario.title, 80)}, seed ${shownName(seed)}`;
  const body = `<main><h1 dir="auto">${escaped(title)}</h1><pre dir="auto">${escaped(accountOf(trace, whyLines(why, undefined), undefined))}</pre></main>`;
  return pageHtml({ title, body, data, script });
}
