/**
 * Fingerprints that must be the same on every JavaScript engine. Add a line to `parts` for whatever else a
 * run rests on. Plain JavaScript without imports, so that any engine can run it on any build of the library.
 *
 * @param {typeof import('../../src/index.js')} library
 * @returns {Record<string, string>} name of a part → digest of its values
 */
export function fingerprints(library) {
  const grid = (low, high, count) =>
    Array.from({ length: count }, (_, n) => low + ((high - low) * (n + 0.5)) / count);
  const { openStream, openStreams } = library;
  const drawn = (name, count, sample) => {
    const stream = openStream(name);
    return Array.from({ length: count }, () => sample(stream));
  };

  const parts = {
    exp: () =>
      grid(-750, 715, 4000)
        .concat(grid(-1, 1, 4000))
        .map(library.exp),
    expm1: () =>
      grid(-45, 45, 2000)
        .concat(grid(-0.2, 0.2, 2000))
        .map(library.expm1),
    log: () =>
      grid(0, 3, 4000)
        .concat(grid(1, 1e9, 4000), [5e-324, 1e-310, 1e308])
        .map(library.log),
    log1p: () =>
      grid(-1, 3, 2000)
        .concat(grid(-1e-6, 1e-6, 2000))
        .map(library.log1p),
    pow: () => grid(0, 4, 200).flatMap((x) => grid(-30, 30, 41).map((y) => library.pow(x, y))),
    powWhole: () =>
      grid(-4, 4, 200).flatMap((x) => [-70, -7, -1, 2, 3, 12, 65].map((n) => library.pow(x, n))),
    normalCdf: () => grid(-39, 9, 2000).map(library.normalCdf),
    normalQuantile: () => grid(0, 1, 4000).concat([1e-300, 1e-20, 1e-9]).map(library.normalQuantile),
    draws: () =>
      ['', 'a', 'seed/signals/DPRK/1', 'Пхеньян 北京'].flatMap((name) => drawn(name, 500, (s) => s.next())),
    normal: () => drawn('normal', 2000, library.normal),
    logNormal: () => drawn('logNormal', 2000, (s) => library.logNormal(s, 2.9, 0.8)),
    exponential: () => drawn('exponential', 2000, (s) => library.exponential(s, 0.3)),
    integers: () => drawn('integers', 2000, (s) => library.integerBelow(s, 1000)),
    streams: () => {
      const streams = openStreams('seed', 2, { 'signals/US': 3 });
      const values = ['US', 'DPRK', 'US'].map((party) => streams.stream('signals', party).next());
      return [...values, ...Object.values(streams.used())];
    },
    talks: () => {
      const { december2003, fingerprint, phasedConcessions, runTalks, withAgent } = library;
      const phased = withAgent(december2003, 'US', phasedConcessions());
      return ['1', '2', '3'].flatMap((seed) =>
        [december2003, phased].map((scenario) => fingerprint(runTalks(scenario, { seed }).trace)),
      );
    },
    // Every date, with governments that act.
    dates: () =>
      Object.values(library.scenarios).map((scenario) =>
        library.fingerprint(library.runTalks(scenario, { seed: '1' }).trace),
      ),
    // Every ready agent, between two that come down with time, by offers and with a chair's draft.
    agents: () =>
      Object.values(library.agentModels).flatMap((model) =>
        [
          { kind: 'saop', rounds: 12 },
          { kind: 'singleText', chair: 'A', drafts: 3 },
        ].map((protocol) =>
          library.fingerprint(library.runTalks(market(model(), protocol), { seed: '1' }).trace),
        ),
      ),
  };
  return Object.fromEntries(Object.entries(parts).map(([name, values]) => [name, digest(values())]));

  function market(agent, protocol) {
    const values = { A: [0, 0.3, 1], B: [1, 0.6, 0], C: [0.2, 1, 0.7] };
    const parties = Object.entries(values).map(([id, row], n) => ({
      id,
      label: id,
      preferences: {
        kind: 'cardinal',
        weights: { price: 0.5 + n / 10, place: 0.3, day: 0.2 - n / 10 },
        values: { price: row, place: row.toReversed(), day: [0, 0.5, 1] },
      },
    }));
    return library.defineScenario({
      name: 'market',
      title: 'Market',
      start: '2024-05-01',
      issues: ['price', 'place', 'day'].map((id) => ({ id, label: id, options: ['low', 'middle', 'high'] })),
      parties,
      rule: { kind: 'unanimity' },
      protocol,
      horizon: { rounds: 1 },
      agents: { A: agent, B: library.boulware(), C: library.conceder() },
    });
  }
}

/** FNV-1a with 64 bits over the bytes of the numbers (as IEEE doubles) or of the text. */
function digest(values) {
  const view = new DataView(new ArrayBuffer(8));
  let hash = 0xcbf29ce484222325n;
  const mix = (byte) => {
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  };
  for (const value of values) {
    if (typeof value === 'string') {
      for (let n = 0; n < value.length; n++) mix(value.charCodeAt(n));
    } else {
      view.setFloat64(0, Number.isNaN(value) ? NaN : value);
      for (let n = 0; n < 8; n++) mix(Number.isNaN(value) ? 255 : view.getUint8(n));
    }
  }
  return `${values.length}:${hash.toString(16).padStart(16, '0')}`;
}
