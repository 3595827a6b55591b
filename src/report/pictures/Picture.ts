import type { AblationReport, DealAnalysis } from '../../analysis/index.js';
import type { Cell, EnsembleResult, SensitivityReport, SweepSummary } from '../../ensemble/results.js';
import type { BacktestReport } from '../../history/index.js';
import type { Deal, Scenario } from '../../scenario/index.js';
import type { StorySource } from '../story.js';

/** A picture with all that somebody needs who does not see it. */
export interface Picture {
  /** A whole SVG document: a file of its own, or part of a page. It needs nothing else and fetches nothing. */
  readonly svg: string;
  /** What it is, in a few words. */
  readonly title: string;
  /** What it shows, in a sentence or two with its numbers: the text alternative, which the SVG has as `desc`. */
  readonly text: string;
  /** The numbers of the picture, all of them, also those for which it had no room. */
  readonly table: PictureTable;
}

/** A table: what stands in it is text, number, yes or no, or nothing (null). */
export interface PictureTable {
  /** What the table shows, in a line. */
  readonly caption: string;
  /** Headings, from left to right. */
  readonly columns: readonly string[];
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly Cell[])[];
}

/** Options of {@link picture}. */
export interface PictureOptions {
  /** Width in units that are pixels where the picture is shown at its own size, 320 to 1600. Default 400: legible on a phone. */
  readonly width?: number;
  /** `auto`: dark where the reader's device asks for it. Default `auto`. */
  readonly theme?: 'auto' | 'light' | 'dark';
  /** Begins the ids within the SVG, which must be its own within a page: a letter, then letters, digits, `_` or `-`. Default: the kind. */
  readonly id?: string;
}

/** What each kind of picture is made of. */
export interface PictureData {
  /** The run from session to session: drafts and who said no to what, texts, acts, events, steps done and broken. */
  readonly timeline: StorySource;
  /** Implemented levels of every issue, and stocks, over the years. */
  readonly levels: StorySource;
  /** Trust of every party in every other, and flexibility, over the years. */
  readonly trust: StorySource;
  /** What every draft was worth to every party when it was put. */
  readonly gains: StorySource;
  /** All deals in the gains of two parties, with frontier, solutions and texts. */
  readonly dealSpace: DealSpaceData;
  /** Shares and means of what was measured of many runs, with intervals. */
  readonly outcomes: EnsembleResult;
  /** How long it takes until something happens (one panel a metric of time). */
  readonly survival: EnsembleResult;
  /** Policies against the first one, on the same seeds. */
  readonly policies: PoliciesData;
  /** What each factor of a sweep does to one metric by itself. */
  readonly mainEffects: MainEffectsData;
  /** What a sensitivity analysis found. */
  readonly sensitivity: SensitivityReport;
  /** What each mechanism does, with intervals and verdicts. */
  readonly mechanisms: AblationReport;
  /** The model against the record: in how many draws what history bore out holds. */
  readonly backtest: BacktestReport;
}

/** The kinds of pictures, by name. */
export type PictureKind = keyof PictureData;

/** What a picture of the deal space is made of. */
export interface DealSpaceData {
  /** Whose deals are drawn. */
  readonly scenario: Scenario;
  /** Ids of the two whose gains are the axes. */
  readonly parties: readonly [string, string];
  /** Of `analyzeDeals` for the same scenario: where the four solutions lie. Default: they are left out. */
  readonly analysis?: DealAnalysis;
  /** Texts to mark, for instance the drafts of a run, in order. Default: none. */
  readonly texts?: readonly MarkedText[];
}

/** A text that was put. */
export interface MarkedText {
  /** An option per issue, in issue order. */
  readonly deal: Deal;
  /** Stands in the table, and beside the mark of what was signed. */
  readonly label: string;
  /** Default false. */
  readonly signed?: boolean;
}

/** What a comparison of policies is made of. */
export interface PoliciesData {
  /** Of `summarizeRuns`, of an experiment whose policies are paired. */
  readonly summary: SweepSummary;
  /** Which metrics of it, in this order. Default: all that were compared, by name. */
  readonly metrics?: readonly string[];
}

/** What a picture of main effects is made of. */
export interface MainEffectsData {
  /** One a run, with its levels and what was measured: rows of a sweep, as its files of runs have them. */
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  /** Columns of the levels. */
  readonly factors: readonly string[];
  /** Column of what was measured: numbers, or true and false, which count as 1 and 0. */
  readonly metric: string;
}
