import { evidenceOf } from '../../../src/history/backtest/tally.js';
import type { Evidence } from '../../../src/history/backtest/targets.js';
import type { Played } from '../../../src/history/backtest/targets.js';
import { december2003, issues } from '../../../src/scenarios/index.js';
import type { AgreementSummary, Outcome } from '../../../src/talks/index.js';
import type { Valuation } from '../../../src/valuation/index.js';

const real = evidenceOf(december2003);

/** What a deal is worth to a party, by its structural options alone. */
export type Worth = (option: (issue: string) => number) => number;

/** Evidence in which deals are worth what one says; parties not named gain 1 from everything. */
export function evidence(
  worth: Readonly<Record<string, number | Worth>> = {},
  noDeal: Readonly<Record<string, number>> = {},
): Evidence {
  const { parties } = real;
  return {
    parties,
    valuations: Object.fromEntries(parties.map((id) => [id, valuation(worth[id] ?? worth.all ?? 1)])),
    noDeal: Object.fromEntries(parties.map((id) => [id, noDeal[id] ?? 0])),
  };
}

function valuation(worth: number | Worth): Valuation {
  const { space, base, scale, sheet, table } = real.valuations.US!;
  const { structural, blockOptions } = space;
  const value = base.map((_, block) => {
    if (typeof worth === 'number') return worth;
    return worth((issue) => {
      const at = structural.findIndex((k) => issues[k]!.id === issue);
      return blockOptions[block * structural.length + at]!;
    });
  });
  return {
    space,
    worth: value,
    base: value,
    scale: new Float64Array(scale.length),
    sheet: new Int32Array(sheet.length),
    table: new Float64Array(table.length),
  };
}

/** So many runs that ended in that way. */
export function played(count: number, kind: Outcome['kind'], ...agreements: AgreementSummary[]): Played {
  const outcome: Outcome = {
    kind,
    rounds: 1,
    sessions: 1,
    day: 0,
    endedBy: null,
    levels: {},
    agreements,
    gains: {},
    stocks: {},
    aid: {},
    blockers: [],
  };
  return Array.from({ length: count }, () => outcome);
}

/** A text that was signed. */
export function signed(rollback: number, substance: boolean, round = 1): AgreementSummary {
  return { round, day: 0, levels: { rollback }, substance, status: 'standing', brokenBy: null };
}
