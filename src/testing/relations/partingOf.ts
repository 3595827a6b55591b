import { canonicalJson } from '../../scenario/index.js';
import type { Trace } from '../../talks/index.js';

/** Where two runs part, in words. */
export function partingOf(one: Trace, other: Trace): string {
  const length = Math.max(one.events.length, other.events.length);
  let round = 1;
  for (let place = 0; place < length; place++) {
    const [event, instead] = [one.events[place], other.events[place]];
    if (event?.type === 'roundOpened' && instead?.type === 'roundOpened') ({ round } = event);
    if (canonicalJson(event ?? null) === canonicalJson(instead ?? null)) continue;
    const types = [...new Set([event, instead].map((each) => each?.type ?? 'nothing'))].join(' and ');
    return `the runs part in round ${round}, at event ${place} (${types})`;
  }
  return 'both runs are alike, event for event';
}
