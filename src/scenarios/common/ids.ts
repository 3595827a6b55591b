import type { Ids, OptionNames } from '../../scenario/index.js';

/**
 * The ids of the six-party scenarios, of which an editor completes them. Tests hold them against the data.
 *
 * @typeParam Event - ids of the fixed events, which each scenario has of its own
 */
export interface SixPartyIds<Event extends string = string> extends Ids {
  /** Ids of the six. */
  readonly party: 'US' | 'DPRK' | 'China' | 'ROK' | 'Japan' | 'Russia';
  /** Per issue id, the names of its options. */
  readonly options: { readonly [K in keyof SixPartyOptions]: OptionNames<SixPartyOptions[K]> };
  /** What comes at random. */
  readonly hazard: 'dprkReview' | 'famine' | 'espionageCharge' | 'enrichmentCharge' | 'foreignLesson';
  /** What happens for certain. */
  readonly event: Event;
  /** Per party id, what it can do between sessions. */
  readonly actions: {
    /** What Washington can do. */
    readonly US: 'squeeze' | 'ease' | 'suspend' | 'resume' | 'review' | 'channel';
    /** What Pyongyang can do. */
    readonly DPRK: 'provoke' | 'test' | 'boycott' | 'return' | 'gesture' | 'offer' | 'leave';
    /** What Beijing can do. */
    readonly China: 'sweeten' | 'lean';
    /** What Seoul can do. */
    readonly ROK: 'deliver' | 'holdBack';
    /** What Tokyo can do. */
    readonly Japan: 'sanction' | 'lift';
    /** What Moscow can do. */
    readonly Russia: 'broker';
  };
  /** What acts bring about. */
  readonly condition:
    'affront' | 'boycott' | 'squeezed' | 'suspended' | 'leaning' | 'heldBack' | 'sanctioned';
  /** Of fissile material. */
  readonly path: 'plutonium' | 'enrichment';
}

/** The texts of the options, from 0 upwards. */
interface SixPartyOptions {
  /** Of the rollback of the nuclear programme. */
  readonly rollback:
    | 'none: production continues'
    | 'freeze: shut down and seal Yongbyon'
    | 'disable + declaration'
    | 'dismantle declared plutonium complex, weapons/Pu kept in reserve'
    | 'full CVID incl. HEU and weapons';
  /** Of verification. */
  readonly verification:
    | 'none'
    | 'IAEA monitoring of shutdown/seals at declared site'
    | 'visits, documents, interviews at declared sites'
    | 'plus sampling/forensics; undeclared sites by mutual consent (written)'
    | 'full access incl. undeclared sites on demand';
  /** Of who moves first. */
  readonly sequencing:
    | 'rewards first'
    | 'simultaneous, reward for freeze'
    | 'phased action-for-action'
    | 'front-loaded DPRK steps, provisional rewards'
    | 'dismantle and verify first, then rewards';
  /** Of the security assurance. */
  readonly security:
    | 'none (verbal only)'
    | 'multilateral written assurance, provisional'
    | 'multilateral joint-statement assurance incl. US no-intent-to-attack'
    | 'bilateral US-DPRK written guarantee'
    | 'binding bilateral non-aggression / peace treaty';
  /** Of normal relations. */
  readonly normalization:
    'none' | 'working group / process started' | 'liaison offices' | 'full relations, ambassadors';
  /** Of the lifting of sanctions. */
  readonly sanctions:
    'none lifted' | 'targeted release (BDA-type)' | 'TWEA + terrorism delisting' | 'general lifting';
  /** Of energy aid. */
  readonly energy:
    | 'none'
    | 'emergency 50 kt HFO'
    | 'HFO 500 kt/yr or 1 Mt total'
    | '2 GW electricity from ROK grid'
    | 'LWRs funded + interim HFO';
  /** Of civil nuclear energy. */
  readonly civilNuclear:
    | 'no civil nuclear'
    | 'right respected, LWR discussed later'
    | 'LWR after dismantlement and NPT return'
    | 'LWR before dismantlement';
  /** Of the abductions of Japanese citizens. */
  readonly abductions:
    | 'not in agreement'
    | 'outstanding concerns noted / working group'
    | 'reinvestigation, specific actions'
    | 'full accounting as precondition';
  /** Of how far a text commits. */
  readonly commitment: "chair's statement" | 'joint statement of principles' | 'action plan with deadlines';
  /** Of the form of a text. */
  readonly form: 'oral understanding' | 'written and signed';
}
