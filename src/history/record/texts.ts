import { dealLevels, deepFrozen } from '../../scenario/index.js';
import type { Deal } from '../../scenario/index.js';
import { issues } from '../../scenarios/index.js';
import type { RecordLevels, RecordParty } from './data/types.js';

/** A text of the talks as a deal of the dated scenarios. The coding is a judgement. */
export interface CodedText {
  /** What the text is called. */
  readonly title: string;
  /** ISO date on which it was agreed or put on the table. */
  readonly date: string;
  /** `idea`: what an observer proposed. */
  readonly kind: 'agreement' | 'proposal' | 'idea';
  /** Who proposed it. */
  readonly by?: RecordParty;
  /**
   * Ids of the events of the record that it is coded from. Where two code the same issue, the later one
   * counts. Empty for an idea that left no event.
   */
  readonly events: readonly string[];
  /** One option for every issue, in the issue order of the dated scenarios. */
  readonly deal: Deal;
  /** The same by issue id. */
  readonly levels: Readonly<Record<string, number>>;
  /** Levels that the worked reference of the valuation has instead; take both to see what hangs on the coding. */
  readonly otherLevels?: RecordLevels;
  /** Every level that is not coded in the record, and why it is as it is. */
  readonly note: string;
}

/** Names of the coded texts: first those that were agreed, then those that were proposed. */
export type TextId =
  | 'agreedFramework1994'
  | 'jointStatement2005'
  | 'initialActions2007'
  | 'secondPhase2007'
  | 'verificationCommunique2008'
  | 'verificationUnderstanding2008'
  | 'russianPackage2003'
  | 'simultaneousPackage2003'
  | 'verificationFirst2003'
  | 'phasedPartial'
  | 'freezeForReward2003'
  | 'usPlan2004'
  | 'freezeForPower2004'
  | 'koreanPower2005'
  | 'reactorFirst2005'
  | 'verificationProtocol2008';

const standing =
  'Verification, or verification and sanctions, are coded in the record; all else is what the Second-Phase Actions left standing.';
const written = 'Commitment and form: a written plan, as proposals are taken throughout.';

/**
 * The texts of the talks as deals of the dated scenarios, to value, compare and back-test:
 * `texts.initialActions2007.deal`. They stand apart from the record and need not be loaded.
 *
 * Levels are those of the record; where it is silent, those of the worked reference of the valuation, and
 * else 0. A note at each text says which; `otherLevels` says where the two disagree.
 */
export const texts: Readonly<Record<TextId, CodedText>> = Object.freeze({
  // Deals: rollback, verification, sequencing, security, normalization, sanctions, energy, civilNuclear,
  // abductions, commitment, form.
  agreedFramework1994: textOf({
    title: 'Agreed Framework',
    date: '1994-10-21',
    kind: 'agreement',
    events: ['agreed-framework'],
    deal: [1, 1, 2, 3, 2, 1, 4, 2, 0, 2, 1],
    note: 'Between two parties only. The rollback is the freeze that was due at once, not the dismantlement that was to follow with the reactors. Commitment: dated steps; form: signed.',
  }),
  jointStatement2005: textOf({
    title: 'Joint Statement of principles',
    date: '2005-09-19',
    kind: 'agreement',
    events: ['round4b-joint-statement'],
    deal: [4, 2, 2, 2, 1, 0, 3, 1, 1, 1, 1],
    note: 'Commitment: principles without dates; form: a written text of the six.',
  }),
  initialActions2007: textOf({
    title: 'Initial Actions for the Implementation of the Joint Statement',
    date: '2007-02-13',
    kind: 'agreement',
    events: ['round5c-initial-actions'],
    deal: [1, 1, 2, 2, 1, 1, 1, 1, 1, 2, 1],
    otherLevels: { security: 1 },
    note: 'Commitment: actions with deadlines; form: written. Security: the record has the assurance of the Joint Statement, the worked reference a provisional one.',
  }),
  secondPhase2007: textOf({
    title: 'Second-Phase Actions for the Implementation of the Joint Statement',
    date: '2007-10-03',
    kind: 'agreement',
    events: ['round6b-second-phase'],
    deal: [2, 1, 2, 2, 1, 2, 2, 1, 1, 2, 1],
    otherLevels: { verification: 2 },
    note: 'Commitment: actions with deadlines; form: written. Verification: the record has monitoring only, the worked reference visits and documents.',
  }),
  verificationCommunique2008: textOf({
    title: 'Communiqué on verification',
    date: '2008-07-12',
    kind: 'agreement',
    events: ['round6b-second-phase', 'hod-jul2008'],
    deal: [2, 2, 2, 2, 1, 2, 2, 1, 1, 2, 1],
    note: `${standing} Commitment and form: those of the Second-Phase Actions, which it carries on.`,
  }),
  verificationUnderstanding2008: textOf({
    title: 'US-DPRK understanding on verification',
    date: '2008-10-11',
    kind: 'agreement',
    events: ['round6b-second-phase', 'delisting'],
    deal: [2, 3, 2, 2, 1, 2, 2, 1, 1, 2, 0],
    note: `${standing} Commitment: that of the Second-Phase Actions; form: sampling was mostly oral, which is what broke the talks in December.`,
  }),
  russianPackage2003: textOf({
    title: "Losyukov's package",
    date: '2003-01-19',
    kind: 'proposal',
    by: 'Russia',
    events: ['russia-package'],
    deal: [4, 2, 1, 3, 0, 0, 2, 0, 0, 2, 1],
    note: written,
  }),
  simultaneousPackage2003: textOf({
    title: 'North Korean package of simultaneous steps',
    date: '2003-08-27',
    kind: 'proposal',
    by: 'DPRK',
    events: ['round1'],
    deal: [4, 1, 1, 4, 3, 3, 4, 2, 0, 2, 1],
    note: written,
  }),
  verificationFirst2003: textOf({
    title: 'US: dismantle and verify first',
    date: '2003-10-19',
    kind: 'proposal',
    by: 'US',
    events: ['round1', 'bush-apec'],
    deal: [4, 4, 4, 1, 0, 0, 0, 0, 0, 2, 1],
    note: `${written} In the round of August security was 0; the written multilateral assurance came in October.`,
  }),
  phasedPartial: textOf({
    title: 'Wit: phased and partial',
    date: '2003-12-02',
    kind: 'idea',
    events: [],
    deal: [3, 3, 2, 2, 2, 2, 2, 1, 1, 2, 1],
    note: `${written} An idea of the report of 2 December 2003 (C13, C18): phase the proposals, let very significant parts go and others stay in reserve. Of its levels the report gives rollback and sequencing; verification, security, normalization, sanctions, energy, civilNuclear and abductions are those of the worked reference.`,
  }),
  freezeForReward2003: textOf({
    title: 'North Korean offer of a freeze for rewards',
    date: '2003-12-09',
    kind: 'proposal',
    by: 'DPRK',
    events: ['dprk-freeze-offer'],
    deal: [1, 1, 1, 3, 1, 2, 2, 1, 0, 2, 1],
    otherLevels: { sanctions: 1 },
    note: `${written} Sanctions: the record has the end of the listing as a sponsor of terror, the worked reference a targeted release. Security (the demand of the report, C9) and civilNuclear are not in the record; they are those of the worked reference.`,
  }),
  usPlan2004: textOf({
    title: 'US plan with three months of preparation',
    date: '2004-06-23',
    kind: 'proposal',
    by: 'US',
    events: ['round3'],
    deal: [4, 3, 3, 1, 1, 0, 1, 0, 1, 2, 1],
    otherLevels: { sanctions: 1 },
    note: `${written} Sanctions: talks about them are nothing lifted in the record, a targeted release in the worked reference. Abductions are not in the record; they are those of the worked reference.`,
  }),
  freezeForPower2004: textOf({
    title: 'North Korean offer of a freeze for electricity',
    date: '2004-06-23',
    kind: 'proposal',
    by: 'DPRK',
    events: ['round3'],
    deal: [1, 1, 1, 0, 1, 2, 3, 0, 0, 2, 1],
    note: written,
  }),
  koreanPower2005: textOf({
    title: 'South Korean offer of 2 GW on dismantlement',
    date: '2005-07-12',
    kind: 'proposal',
    by: 'ROK',
    events: ['rok-2gw'],
    deal: [4, 0, 3, 0, 0, 0, 3, 0, 0, 2, 1],
    note: `${written} An offer on one issue, not a whole deal: what it leaves open is 0.`,
  }),
  reactorFirst2005: textOf({
    title: 'North Korean reading of the Joint Statement: reactors first',
    date: '2005-09-20',
    kind: 'proposal',
    by: 'DPRK',
    events: ['lwr-first'],
    deal: [4, 2, 0, 3, 3, 3, 4, 3, 0, 2, 1],
    note: `${written} The record codes sequencing and civilNuclear. Energy follows from the reactors; rollback and verification are those of the Joint Statement; security, normalization and sanctions are those of the worked reference.`,
  }),
  verificationProtocol2008: textOf({
    title: 'Written verification protocol',
    date: '2008-12-08',
    kind: 'proposal',
    by: 'US',
    events: ['round6b-second-phase', 'round6-hod-dec2008'],
    deal: [2, 3, 3, 2, 1, 2, 2, 1, 1, 2, 1],
    otherLevels: { sequencing: 2 },
    note: `All but verification and sequencing is what the Second-Phase Actions left standing. Sequencing: the record has North Korean steps first (energy was tied to verification), the worked reference keeps the phased order. Commitment: that of the Second-Phase Actions; form: written, which was the point.`,
  }),
});

/** Completes a coded text by its levels. */
function textOf(text: Omit<CodedText, 'levels'>): CodedText {
  return deepFrozen({ ...text, levels: dealLevels({ issues }, text.deal) });
}
