import { textOf } from '../textOf.js';
import type { AgreementId } from '../types/TextId.js';
import type { CodedText } from '../types/CodedText.js';

// Deals: rollback, verification, sequencing, security, normalization, sanctions, energy, civilNuclear,
// abductions, commitment, form.

const standing =
  'Verification, or verification and sanctions, are coded in the record; all else is what the Second-Phase Actions left standing.';

/** What was agreed. */
export const agreements: Readonly<Record<AgreementId, CodedText>> = {
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
};
