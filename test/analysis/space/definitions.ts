import { preferencesOf, quantityValue, ruleAccepts } from '../../../src/scenario/index.js';
import type { Scenario } from '../../../src/scenario/index.js';

const near = 1e-9;

/** A deal with utilities and gains, worked out from the scenario's own numbers. */
interface Rated {
  readonly deal: readonly number[];
  readonly gains: readonly number[];
}

/** What the definitions say of a small plain game, by looking at every deal and pair of deals. */
export interface Expected {
  readonly deals: number;
  readonly rational: number;
  readonly feasible: number;
  readonly efficient: number;
  readonly nash: readonly (readonly number[])[];
  readonly egalitarian: readonly (readonly number[])[];
  readonly kalaiSmorodinsky: readonly (readonly number[])[];
  readonly utilitarian: readonly (readonly number[])[];
}

/** Brute force over a plain scored game; deals in lexicographic order. */
export function byDefinition(scenario: Scenario): Expected {
  const { issues, parties, rule } = scenario;
  const all = ratedDeals(scenario);
  const content = ({ gains }: Rated): string[] =>
    parties.filter((_, i) => gains[i]! >= -near).map(({ id }) => id);
  const zone = all.filter((x) => content(x).length === parties.length);
  const product = ({ gains }: Rated): number => gains.reduce((p, gain) => p * Math.max(0, gain), 1);
  const sum = ({ gains }: Rated): number => gains.reduce((s, gain) => s + gain, 0);
  const ideal = parties.map((_, i) => Math.max(...zone.map(({ gains }) => gains[i]!)));
  const shares = zone.map(({ deal, gains }) => ({
    deal,
    gains: gains.map((gain, i) => (Math.abs(ideal[i]!) <= near ? gain : gain / ideal[i]!)),
  }));
  return {
    deals: issues.reduce((count, { options }) => count * options.length, 1),
    rational: zone.length,
    feasible: all.filter((x) => ruleAccepts(rule, parties, content(x))).length,
    efficient: all.filter((x) => !all.some((y) => dominates(y, x))).length,
    nash: best(zone, product),
    egalitarian: leximin(all),
    kalaiSmorodinsky: leximin(shares),
    utilitarian: best(all, sum),
  };
}

/** All deals of a plain game in lexicographic order. */
export function ratedDeals({ issues, parties }: Scenario): Rated[] {
  const numbers = parties.map((party) => preferencesOf(issues, party.preferences));
  let deals: number[][] = [[]];
  for (const { options } of issues) deals = deals.flatMap((deal) => options.map((_, n) => [...deal, n]));
  return deals.map((deal) => ({
    deal,
    gains: parties.map((party, i) => {
      const { weights, values } = numbers[i]!;
      return deal.reduce((u, n, k) => u + weights[k]! * values[k]![n]!, -quantityValue(party.noDeal ?? 0));
    }),
  }));
}

/** At least as good for all and better for one. */
export function dominates(y: Rated, x: Rated): boolean {
  return (
    y.gains.every((gain, i) => gain >= x.gains[i]! - near) && y.gains.some((g, i) => g > x.gains[i]! + near)
  );
}

function best(deals: readonly Rated[], value: (x: Rated) => number): (readonly number[])[] {
  const most = Math.max(...deals.map(value));
  return deals.filter((x) => value(x) >= most - near).map(({ deal }) => deal);
}

function leximin(deals: readonly Rated[]): (readonly number[])[] {
  const ranked = deals.map(({ deal, gains }) => ({ deal, gains: gains.toSorted((a, b) => a - b) }));
  return ranked.filter((x) => !ranked.some((y) => isFairer(y, x))).map(({ deal }) => deal);
}

function isFairer(y: Rated, x: Rated): boolean {
  const place = y.gains.findIndex((gain, i) => Math.abs(gain - x.gains[i]!) > near);
  return place >= 0 && y.gains[place]! > x.gains[place]!;
}
