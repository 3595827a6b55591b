import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, scenarioHash } from '../../scenario/index.js';
import type { Experiment } from './Experiment.js';

/**
 * Names the content of an experiment: the first 32 hex digits of the SHA-256 of its canonical JSON.
 *
 * Two experiments with the same hash and version give the same rows: it counts the scenario of every policy (as
 * `scenarioHash` does), factors, design, seeds, metrics and `until`. `title` does not count.
 */
export function experimentHash(experiment: Experiment): string {
  const { title: _, policies, ...rest } = experiment;
  const played = policies.map(({ name, scenario }) => ({ name, scenario: scenarioHash(scenario) }));
  const text = canonicalJson({ ...rest, policies: played });
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32);
}
