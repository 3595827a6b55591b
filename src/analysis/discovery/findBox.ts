import { paste, peel, type Peeled, type PeelSettings } from './peel.js';
import { quasiP } from './quasiP.js';
import type { CodedTable, Region } from './table.js';

/** How a box is searched. */
export interface SearchSettings extends PeelSettings {
  /** Whether slices are given back. */
  readonly pasting: boolean;
  /** The density wished; undefined: the best agreement. */
  readonly density: number | undefined;
  /** Restrictions with a greater quasi-p value are taken off. */
  readonly quasiP: number;
}

/** A box in the rows that were searched. */
export interface Found {
  readonly trajectory: readonly Peeled[];
  /** The step that was chosen. */
  readonly step: number;
  readonly region: Region;
  /** By index of the factor. */
  readonly quasiPs: ReadonlyMap<number, number>;
  /** Indices of factors, as they were taken off. */
  readonly dropped: readonly number[];
}

/**
 * Looks for one box: cuts, chooses a step, gives slices back, and takes off restrictions that may be chance.
 *
 * @param rows - that are searched
 */
export function findBox(table: CodedTable, rows: Uint32Array, settings: SearchSettings): Found {
  const trajectory = peel(table, rows, settings);
  const step = chosenStep(trajectory, settings.density);
  const chosen = trajectory[step]!;
  let { region } = settings.pasting ? paste(table, rows, chosen, settings.alpha) : chosen;
  const dropped: number[] = [];
  for (;;) {
    const quasiPs = new Map(
      region.flatMap((mask, factor) =>
        mask ? [[factor, quasiP(table, rows, region, factor)] as const] : [],
      ),
    );
    const [worst] = [...quasiPs].sort(([, a], [, b]) => b - a);
    if (worst === undefined || worst[1] <= settings.quasiP) {
      return { trajectory, step, region, quasiPs, dropped };
    }
    dropped.push(worst[0]);
    region = region.with(worst[0], undefined);
  }
}

function chosenStep(trajectory: readonly Peeled[], density: number | undefined): number {
  const [{ rows, yes: positives }] = trajectory as readonly [Peeled];
  const share = (box: Peeled): number => box.yes / box.rows.length;
  if (density !== undefined) {
    const first = trajectory.findIndex((box) => share(box) >= density);
    if (first >= 0) return first;
  }
  const worth = density === undefined ? (box: Peeled) => kappa(box, rows.length, positives) : share;
  return trajectory.reduce((best, box, at) => (worth(box) > worth(trajectory[best]!) ? at : best), 0);
}

/** Agreement of "in the box" with "says yes" beyond what chance gives (Cohen 1960): 1 of the same rows, 0 of all rows. */
function kappa({ rows: { length: inside }, yes }: Peeled, all: number, positives: number): number {
  const expected = inside * positives + (all - inside) * (all - positives);
  const agreed = all * (yes + all - inside - positives + yes);
  return expected === all * all ? 0 : (agreed - expected) / (all * all - expected);
}
