import type { Rules, Schedule } from '../../scenario/index.js';
import { standingBehind } from '../gain/trust.js';
import { dealSpaceOf, type DealSpace } from './dealSpace.js';
import { promisedSpansOf } from './promisedSpans.js';
import { Workspace, type StepSizes } from './workspace.js';

/**
 * What compiling a valuation needs of the rules, laid out flat. Of a scenario, not of a party.
 *
 * A slice is a combination of the options on which the steps depend: sequencing, verification and, only
 * where a substantive issue has direct value while κ varies, commitment (κ is then in the slice).
 */
export interface ValuationPlan {
  readonly space: DealSpace;
  /** Issues that nobody owes: all of them without a schedule. */
  readonly direct: readonly DirectIssue[];
  /** Issues with an obligation. */
  readonly owed: readonly OwedIssue[];
  /** Entries of the structural owed issues in one slice. */
  readonly structuralWidth: number;
  /** Those whom steps rest on, once each; the slot of a step is their place here. */
  readonly obligors: readonly Answerable[];
  /** Last stage of the stage table. */
  readonly stages: number;
  /** Years from the signature to each stage, from stage 1. */
  readonly years: Float64Array;
  /** The different promised times in months; empty where steps are discounted by their stage. */
  readonly promised: Float64Array;
  /** Chance of deterrence per verification option; one 0 without a verification rule. */
  readonly deterrence: readonly number[];
  /** Place of the verification issue in the issue order, −1 if none. */
  readonly verification: number;
  readonly slices: readonly Slice[];
  /** Parties that lose by steps without consent: their tables have the slices once for each part of the deal space. */
  readonly parted: ReadonlySet<string>;
  /**
   * Per sequencing option that a party reads into texts short of a plan (−1: none), per verification level
   * of the status quo, per block: the slice that the block reads.
   */
  readonly sliceOf: ReadonlyMap<number, readonly Int32Array[]>;
  /** The same for parties that lose by steps without consent. */
  readonly partedSliceOf: ReadonlyMap<number, readonly Int32Array[]>;
  /** Per block: κ, or 1 where it is in the slice. */
  readonly scale: Float64Array;
  /** How much working memory a compilation needs. */
  readonly sizes: StepSizes;
  /** What valuations under these rules share, unless they are given another: to make one costs more than a search. */
  readonly workspace: Workspace;
}

/** Whom a step rests on. */
export interface Answerable {
  /** Party id, or `payers`. */
  readonly obligor: string;
  /** Who stands behind it, where that are others. */
  readonly behind?: readonly string[] | undefined;
}

/** One combination of the options that the steps depend on. */
export interface Slice {
  readonly sequencing: number;
  readonly watch: number;
  /** Factor on the steps of substantive issues in the slice. */
  readonly kappa: number;
}

/** An issue whose options are worth something at once. */
export interface DirectIssue {
  readonly issue: number;
  /** Structural position, or −1. */
  readonly structural: number;
  /** Where its entries start in a slice, if substantive. */
  readonly offset: number;
  readonly size: number;
}

/** An issue whose levels are steps that somebody owes. */
export interface OwedIssue extends DirectIssue {
  /** Party id, or `payers`. */
  readonly obligor: string;
  /** Per level from 1: whom the step rests on, by its place in the plan's `obligors`. */
  readonly slotAt: Int32Array;
  readonly reversibility: readonly number[];
  /** Per sequencing option and level from 1: the stage, from 0, at `option × (size − 1) + level − 1`. */
  readonly stageAt: Int32Array;
  /** What steps of it cost their obligor below a split of the deal space, by its place there. */
  readonly consents: readonly { readonly level: number; readonly split: number; readonly cost: number }[];
  /** Per level of the status quo, in the same places: which of the plan's `promised` times; absent where there are none. */
  readonly promisedAt?: readonly Int32Array[];
}

/** Kept because it is the same for every party and belief, and takes longer to lay out than to use. */
const planByRules = new WeakMap<Rules, ValuationPlan>();

/** Returns the flat tables of a negotiation; the same object for the same rules. */
export function valuationPlanOf(rules: Rules): ValuationPlan {
  const before = planByRules.get(rules);
  if (before !== undefined) return before;
  const plan = planFor(rules);
  planByRules.set(rules, plan);
  return plan;
}

function planFor(rules: Rules): ValuationPlan {
  const { schedule } = rules;
  const space = dealSpaceOf(rules);
  const direct: DirectIssue[] = [];
  const owed: OwedIssue[] = [];
  const obligors: Answerable[] = [];
  const slots = new Map<string, number>();
  const slotOf = (obligor: string, behind: readonly string[] | undefined): number => {
    const key = [obligor, ...(behind ?? [])].join();
    let slot = slots.get(key);
    if (slot === undefined) {
      slots.set(key, (slot = obligors.length));
      obligors.push({ obligor, behind });
    }
    return slot;
  };
  let structuralWidth = 0;
  let stages = 0;
  rules.issues.forEach((one, issue) => {
    const { id, obligation } = one;
    const structural = space.structural.indexOf(issue);
    const position = space.substantive.indexOf(issue);
    const size = space.sizes[issue]!;
    const layout = { issue, structural, size, offset: position < 0 ? 0 : space.offsets[position]! };
    if (schedule === undefined || obligation === undefined) {
      direct.push(layout);
      return;
    }
    const { obligor, reversibility } = obligation;
    const stageAt = Int32Array.from(
      schedule.sequencing.stages.flatMap((row) => row[id]!.map((stage) => stage - 1)),
    );
    stages = stageAt.reduce((most, stage) => Math.max(most, stage + 1), stages);
    const slotAt = Int32Array.from({ length: size - 1 }, (_, below) =>
      slotOf(obligor, standingBehind(rules, one, below + 1)),
    );
    const offset = structural < 0 ? layout.offset : structuralWidth;
    if (structural >= 0) structuralWidth += size;
    const consents = (obligation.consents ?? []).map(({ level, unless, cost }) => ({
      level,
      split: space.splits.findIndex(
        (split) => split.at === unless.atLeast && rules.issues[split.issue]!.id === unless.issue,
      ),
      cost,
    }));
    owed.push({ ...layout, offset, obligor, consents, slotAt, reversibility, stageAt });
  });
  const promised = promisedSpansOf(
    rules,
    owed.map(({ issue }) => issue),
  );
  const kappaInSlice = direct.some(({ structural }) => structural < 0);
  const slices = slicesOf(rules, space, kappaInSlice);
  return {
    space,
    direct,
    owed: promised ? owed.map((issue, n) => ({ ...issue, promisedAt: promised.at[n]! })) : owed,
    structuralWidth,
    obligors,
    stages,
    years: Float64Array.from(
      { length: stages },
      (_, stage) => ((schedule?.sequencing.monthsPerStage ?? 0) * (stage + 1)) / 12,
    ),
    ...slices,
    parted: new Set(owed.flatMap(({ obligor, consents }) => (consents.length > 0 ? [obligor] : []))),
    promised: promised?.months ?? new Float64Array(),
    sizes: {
      watches: slices.deterrence.length,
      obligors: obligors.length,
      stages,
      promised: promised?.months.length ?? 0,
      options: owed.reduce((most, { size }) => Math.max(most, size), 0),
      structural: slices.slices.length * space.parts.length * structuralWidth,
    },
    workspace: new Workspace(space),
  };
}

type Slices = Pick<
  ValuationPlan,
  'deterrence' | 'verification' | 'slices' | 'sliceOf' | 'partedSliceOf' | 'scale'
>;

function slicesOf(rules: Rules, space: DealSpace, kappaInSlice: boolean): Slices {
  const { schedule } = rules;
  if (schedule === undefined) {
    const all = new Map([[-1, [new Int32Array(space.blocks)]]]);
    return {
      deterrence: [0],
      verification: -1,
      slices: [{ sequencing: 0, watch: 0, kappa: 1 }],
      sliceOf: all,
      partedSliceOf: all,
      scale: new Float64Array(space.blocks).fill(1),
    };
  }
  const deterrence = schedule.verification?.deterrence ?? [0];
  const kappas = schedule.commitment?.kappa ?? [1];
  const perSlice = kappaInSlice ? kappas : [1];
  const slices: Slice[] = [];
  schedule.sequencing.stages.forEach((_, sequencing) => {
    deterrence.forEach((_, watch) => {
      for (const kappa of perSlice) slices.push({ sequencing, watch, kappa });
    });
  });
  const optionIn = optionReader(rules, space);
  const { sequencing, verification, commitment } = schedule;
  const readBy = (reading: number): Int32Array[] =>
    deterrence.map((_, present) =>
      Int32Array.from({ length: space.blocks }, (_, block) => {
        // Inspectors who are there already go on watching.
        const watch = Math.max(present, optionIn(block, verification));
        const isOpen = reading >= 0 && optionIn(block, commitment) < commitment!.plan;
        const written = optionIn(block, sequencing);
        const order = isOpen ? written + Math.sign(reading - written) : written;
        const row = order * deterrence.length + watch;
        return row * perSlice.length + (kappaInSlice ? optionIn(block, commitment) : 0);
      }),
    );
  const readings = new Set([-1, ...Object.values(commitment?.reading ?? {})]);
  const sliceOf = new Map([...readings].map((reading) => [reading, readBy(reading)]));
  const parts = space.parts.length;
  const parted = (sheet: Int32Array): Int32Array =>
    sheet.map((slice, block) => (block % parts) * slices.length + slice);
  const partedSliceOf =
    parts === 1 ? sliceOf : new Map([...sliceOf].map(([reading, sheets]) => [reading, sheets.map(parted)]));
  const scale = Float64Array.from({ length: space.blocks }, (_, block) =>
    kappaInSlice ? 1 : kappas[optionIn(block, commitment)]!,
  );
  const at = rules.issues.findIndex(({ id }) => id === schedule.verification?.issue);
  return { deterrence, verification: at, slices, sliceOf, partedSliceOf, scale };
}

type NamedRule = Schedule['sequencing' | 'verification' | 'commitment'];

/** Reads a block's option of the issue that a rule of the schedule names; 0 without the rule. */
function optionReader(rules: Rules, space: DealSpace): (block: number, rule: NamedRule) => number {
  return (block, rule) => {
    if (rule === undefined) return 0;
    const position = space.structural.findIndex((k) => rules.issues[k]!.id === rule.issue);
    return space.blockOptions[block * space.structural.length + position]!;
  };
}
