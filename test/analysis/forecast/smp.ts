/** A party of the second implementation: one issue. */
export interface Actor {
  readonly name: string;
  readonly capability: number;
  readonly position: number;
  readonly salience: number;
}

const sum = (list: readonly number[]): number => list.reduce((all, each) => all + each, 0);

/** To four digits, and no further than either end. */
function between(at: number, a: number, b: number): number {
  const near = Math.round(at * 10_000) / 10_000;
  return near < Math.min(a, b) ? Math.min(a, b) : near > Math.max(a, b) ? Math.max(a, b) : near;
}

/** One-dimensional spatial model, written apart from the library's, coalition by coalition. */
export function smp(given: readonly Actor[], most = 100): { path: number[][]; expected: number } {
  const greatest = Math.max(...given.map(({ capability }) => capability));
  const start = given.map((one) => ({ ...one, capability: one.capability / greatest }));
  const n = start.length;
  const range = [...start.keys()];
  const caps = start.map(({ capability }) => capability);
  const weights = start.map(({ capability, salience }) => capability * salience);
  const curve = (distance: number, risk: number): number => (1 - distance) * (1 + distance * risk);
  const vote = (values: readonly (readonly number[])[]): number[] => {
    const options = [...values[0]!.keys()];
    const coalition = (i: number, j: number): number =>
      sum(
        caps.map((cap, k) => {
          const stake = values[k]![i]! - values[k]![j]!;
          return stake > 1e-12 ? cap * stake : 0;
        }),
      );
    const products = options.map((i) =>
      options.reduce((chance, j) => {
        if (i === j) return chance;
        const [pro, contra] = [coalition(i, j), coalition(j, i)];
        return chance * (pro + contra === 0 ? 0.5 : pro / (pro + contra));
      }, 1),
    );
    return products.map((one) => one / sum(products));
  };
  const risksAt = (x: readonly number[]): number[] => {
    const p = vote(x.map((a) => x.map((b) => curve(Math.abs(a - b), 0))));
    const [low, high] = [Math.min(...p), Math.max(...p)];
    return p.map((one) => (high - low < 1e-9 ? 0 : 1.5 * ((one - low) / (high - low)) - 0.5));
  };

  let x = start.map(({ position }) => position);
  const path = [x];
  let first = 0;
  for (let round = 0; round < most; round++) {
    const risks = risksAt(x);
    interface Deal {
      readonly i: number;
      readonly j: number;
      readonly xi: number;
      readonly xj: number;
    }
    const deals: Deal[] = [];
    for (const i of range) {
      const u = (k: number, m: number): number =>
        curve(Math.abs(x[k]! - x[m]!), (2 / 3) * risks[i]! + (1 / 3) * risks[k]!);
      let best: { j: number; p: number; gain: number } | undefined;
      for (const j of range.filter((k) => k !== i)) {
        const principals = [i, j].map((k) => weights[k]! * (u(k, i) - u(k, j)));
        const pro0 = 1e-10 + sum(principals.filter((v) => v > 0));
        const contra0 = 1e-10 - sum(principals.filter((v) => v < 0));
        let [pro, contra] = [pro0, contra0];
        for (const k of range.filter((one) => one !== i && one !== j)) {
          const lean = weights[k]! * (u(k, i) - u(k, j));
          const a = lean > 0 ? pro0 + lean : pro0;
          const b = lean < 0 ? contra0 - lean : contra0;
          const p = a / (a + b);
          const withI = p * (u(k, i) + u(k, i) + u(k, k)) + (1 - p) * (u(k, j) + u(k, j) + u(k, j));
          const withJ = p * (u(k, i) + u(k, i) + u(k, i)) + (1 - p) * (u(k, j) + u(k, j) + u(k, k));
          const v = weights[k]! * (withI - withJ);
          if (v > 0) pro += v;
          if (v < 0) contra -= v;
        }
        const p = pro / (pro + contra);
        const s = start[j]!.salience;
        const win = 2 * u(i, i);
        const lose = 2 * u(i, j);
        const gain = (1 - s) * win + s * (p * win + (1 - p) * lose) - (u(i, i) + u(i, j));
        if (gain > 1e-5 && (best === undefined || gain > best.gain + 1e-9)) best = { j, p, gain };
      }
      if (best === undefined) continue;
      const { j, p } = best;
      const wi = (start[i]!.salience * p) ** 2;
      const wj = (start[j]!.salience * (1 - p)) ** 2;
      const all = wi + wj + 1e-6;
      deals.push({
        ...{ i, j },
        xi: between(((wi + 1e-6) * x[i]! + wj * x[j]!) / all, x[i]!, x[j]!),
        xj: between((wi * x[i]! + (wj + 1e-6) * x[j]!) / all, x[i]!, x[j]!),
      });
    }
    const next = x.map((own, k) => {
      const mine = deals.filter(({ i, j }) => i === k || j === k);
      const states = [
        x,
        ...mine.map(({ i, j, xi, xj }) => x.map((at, m) => (m === i ? xi : m === j ? xj : at))),
      ];
      const p = vote(
        range.map((a) =>
          states.map((one) => sum(one.map((at) => curve(Math.abs(x[a]! - at), risks[a]!))) / n),
        ),
      );
      const top = p.findIndex((one) => one > Math.max(...p) - 1e-9);
      const taken = mine[top - 1];
      return taken === undefined ? own : taken.i === k ? taken.xi : taken.xj;
    });
    const moved = sum(next.map((at, k) => Math.abs(at - x[k]!)));
    if (round === 0) first = moved;
    x = next;
    path.push(x);
    if (moved <= 0.01 * first + 1e-9) break;
  }
  const digits = x.map((at) => at.toFixed(4));
  const places = [...new Set(digits)];
  const risks = risksAt(x);
  const p = vote(
    x.map((own, a) => places.map((place) => curve(Math.abs(own - x[digits.indexOf(place)]!), risks[a]!))),
  );
  const means = places.map((place) => {
    const there = x.filter((_, k) => digits[k] === place);
    return sum(there) / there.length;
  });
  return { path, expected: sum(p.map((chance, place) => chance * means[place]!)) };
}
