import { textOf } from '../textOf.js';
import type { CodedText } from '../types/CodedText.js';
import type { ProposalId } from '../types/TextId.js';

// Deals: rollback, verification, sequencing, security, normalization, sanctions, energy, civilNuclear,
// abductions, commitment, form.

const written = 'Commitment and form: a written plan, as proposals are taken throughout.';

/** What parties, and one observer, proposed. */
export const proposals: Readonly<Record<ProposalId, CodedText>> = {
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
};
