// Fingerprints of whole runs, computed with the library that is given: the sources in the tests, the
// built package in scripts/golden.mjs.

/**
 * @param {typeof import('../../src/index.js')} library
 * @returns {Record<string, string>} fingerprint per run
 */
export function goldenFingerprints({
  changeScenario,
  december2003,
  fingerprint,
  phasedConcessions,
  runTalks,
  withAgent,
}) {
  const phased = withAgent(december2003, 'US', phasedConcessions());
  const offers = changeScenario(december2003, { protocol: { kind: 'saop', rounds: 3 }, sources: null });
  const seeds = (count) => Array.from({ length: count }, (_, n) => `golden ${n + 1}`);
  const runs = [
    ...seeds(10).map((seed) => ['december2003', december2003, seed]),
    ...seeds(2).map((seed) => ['december2003 with phasedConcessions', phased, seed]),
    ...seeds(2).map((seed) => ['december2003 in alternating offers', offers, seed]),
  ];
  return Object.fromEntries(
    runs.map(([name, scenario, seed]) => [
      `${name}, seed "${seed}"`,
      fingerprint(runTalks(scenario, { seed }).trace),
    ]),
  );
}
