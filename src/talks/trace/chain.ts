import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { TalksEvent } from '../events/TalksEvent.js';
import type { Trace } from './Trace.js';

/** The link after one more event. */
export function nextLink(link: string, event: TalksEvent): string {
  return digest(link + JSON.stringify(event));
}

/** The link before the first event: it binds format, version, scenario and seed. */
export function firstLink({
  format,
  version,
  scenarioHash,
  seed,
}: Omit<Trace, 'scenario' | 'events'>): string {
  return digest(JSON.stringify([format, version, scenarioHash, seed]));
}

/** The whole chain, one link per event. */
export function chainOf(trace: Trace): string[] {
  let link = firstLink(trace);
  return trace.events.map((event) => (link = nextLink(link, event)));
}

function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32);
}
