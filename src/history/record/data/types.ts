/** What is known of the talks and what led to them, 1994–2009. Plain JSON, frozen. */
export interface DatedRecord {
  /** What holds for the whole record. */
  readonly notes: readonly string[];
  /** By date. */
  readonly events: readonly RecordEvent[];
  /** By time. */
  readonly plutonium: readonly PlutoniumEstimate[];
  /** What was promised and delivered of heavy fuel oil. */
  readonly heavyFuelOil: FuelOilSeries;
}

/** One event of the dated record, 1994–2009. */
export interface RecordEvent {
  /** Unique: `round5c-initial-actions`. */
  readonly id: string;
  /** First day as an ISO date, or the month (`2003-03`) where the day is not known. */
  readonly date: string;
  /** Last day of what took longer than one. */
  readonly dateEnd?: string;
  /** What kind of event it was. */
  readonly kind: RecordKind;
  /** Parties that acted or were acted upon. */
  readonly actors: readonly RecordParty[];
  /** What happened, in a few words. */
  readonly summary: string;
  /**
   * Where it is from; several are separated by ` ; `. `seed article` is the news report of 2 December 2003
   * on which the scenario `december2003` is built; `memory` marks what was found in no stored source.
   */
  readonly source: string;
  /** How sure the record is of it. */
  readonly confidence: RecordConfidence;
  /** What the text of the event says on each issue. */
  readonly levels?: RecordLevels;
  /** How it ended: `chair-statement`, `binding-action-plan`. */
  readonly outcome?: string;
  /** Heads of delegation. */
  readonly heads?: Readonly<Partial<Record<RecordParty, string>>>;
  /** What single parties put on the table. */
  readonly proposals?: Readonly<Partial<Record<RecordParty, RecordLevels>>>;
  /** Sums that it is about. */
  readonly quantities?: RecordQuantities;
  /** What has to be known to read it. */
  readonly note?: string;
  /** How far the text commits: `principles`, `actions with deadlines`. */
  readonly commitmentDepth?: string;
  /** Who was to pay. */
  readonly costShares?: string;
}

/** Sums that an event is about. */
export interface RecordQuantities {
  /** US dollars. */
  readonly usd?: number;
  /** Tonnes of heavy fuel oil delivered since 1994. */
  readonly hfoTonsCumulative?: number;
}

/** What kind of event it was; `round` is a session of the six-party talks. */
export type RecordKind =
  | 'agreement'
  | 'bilateral'
  | 'boycott'
  | 'coordination'
  | 'crisis'
  | 'defection'
  | 'delay'
  | 'domestic'
  | 'implementation'
  | 'mediation'
  | 'meeting'
  | 'nuclear'
  | 'pressure'
  | 'proposal'
  | 'provocation'
  | 'reinterpretation'
  | 'round'
  | 'sanction'
  | 'statement'
  | 'verification'
  | 'withdrawal';

/** One of the six parties, as the record names them. */
export type RecordParty = 'US' | 'DPRK' | 'China' | 'ROK' | 'Japan' | 'Russia';

/**
 * Options by issue id on the scale of the dated scenarios, coded from a text. The coding is a judgement. An
 * issue that is not named is not in the text; no issue at all means that nothing of substance was agreed.
 */
export type RecordLevels = Readonly<
  Partial<
    Record<
      | 'rollback'
      | 'verification'
      | 'sequencing'
      | 'security'
      | 'normalization'
      | 'sanctions'
      | 'energy'
      | 'civilNuclear'
      | 'abductions',
      number
    >
  >
>;

/** How sure the fact is, in one word, and often why: `medium (diplomats' reports; supplier denied)`. */
export type RecordConfidence = `${'high' | 'medium' | 'low'}${string}`;

/** What an observer held to be in North Korean hands at a time; ranges as `[low, high]`. */
export interface PlutoniumEstimate {
  /** When, in the words of the source: `end-2003`, `2007-07 (shutdown)`. */
  readonly asOf: string;
  /** Kilograms of plutonium separated from spent fuel. */
  readonly kgSeparated?: readonly [number, number];
  /** Kilograms of plutonium in all, also in spent fuel. */
  readonly kgTotal?: readonly [number, number];
  /** Kilograms that came on top of what was there. */
  readonly kgAdded?: readonly [number, number];
  /** Weapons that it is enough for. */
  readonly weapons?: readonly [number, number];
  /** Months until what was unloaded is reprocessed. */
  readonly monthsToReprocess?: number;
  /** What has to be known to read it. */
  readonly note?: string;
  /** Where it is from. */
  readonly source: string;
}

/** The fuel oil of the agreements of 2007: promised, delivered, and what it cost. */
export interface FuelOilSeries {
  /** Tonnes. */
  readonly pledgedTotal: number;
  /** What each delivered. */
  readonly byParty: readonly FuelOilDelivery[];
  /** Tonnes by early 2009. */
  readonly totalDelivered: number;
  /** How sure the record is of the total. */
  readonly totalConfidence: RecordConfidence;
  /** One delivery and its price. */
  readonly price: {
    /** Tonnes of that delivery. */
    readonly tons: number;
    /** What it cost, in US dollars. */
    readonly usd: number;
    /** When, in the words of the source. */
    readonly asOf: string;
    /** Where it is from. */
    readonly source: string;
  };
}

/** What one party delivered of the fuel oil promised in 2007. */
export interface FuelOilDelivery {
  /** Who delivered. */
  readonly party: RecordParty;
  /** Tonnes delivered by `asOf`. */
  readonly tons: number;
  /** When, in the words of the source: `2008-12`, `end-2008`. */
  readonly asOf: string;
  /** Tonnes by the end, where more came after `asOf`. */
  readonly tonsByEarly2009?: number;
  /** Where it is from. */
  readonly source: string;
  /** How sure the record is of it. */
  readonly confidence: RecordConfidence;
}
