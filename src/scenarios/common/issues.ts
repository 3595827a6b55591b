import type { Issue, IssueId } from '../../scenario/index.js';
import type { SixPartyIds } from './ids.js';

/** The eleven issues of the six-party scenarios: seven say what, four say how. */
export const issues: readonly Issue<IssueId<SixPartyIds>>[] = [
  {
    id: 'rollback',
    label: 'Rollback of the nuclear programme',
    options: [
      'none: production continues',
      'freeze: shut down and seal Yongbyon',
      'disable + declaration',
      'dismantle declared plutonium complex, weapons/Pu kept in reserve',
      'full CVID incl. HEU and weapons',
    ],
    obligation: {
      side: 'A',
      obligor: 'DPRK',
      reversibility: [0.9, 0.6, 0.2, 0.05],
      months: [2, 3, 18, 24],
      concealable: true,
    },
  },
  {
    id: 'verification',
    label: 'Verification',
    options: [
      'none',
      'IAEA monitoring of shutdown/seals at declared site',
      'visits, documents, interviews at declared sites',
      'plus sampling/forensics; undeclared sites by mutual consent (written)',
      'full access incl. undeclared sites on demand',
    ],
    structural: true,
    obligation: {
      side: 'A',
      obligor: 'DPRK',
      reversibility: [0.9, 0.8, 0.5, 0.4],
      months: [1, 3, 6, 12],
      delay: [1, null, null, null],
    },
  },
  {
    id: 'sequencing',
    label: 'Sequencing',
    options: [
      'rewards first',
      'simultaneous, reward for freeze',
      'phased action-for-action',
      'front-loaded DPRK steps, provisional rewards',
      'dismantle and verify first, then rewards',
    ],
    structural: true,
  },
  {
    id: 'security',
    label: 'Security assurance',
    options: [
      'none (verbal only)',
      'multilateral written assurance, provisional',
      'multilateral joint-statement assurance incl. US no-intent-to-attack',
      'bilateral US-DPRK written guarantee',
      'binding bilateral non-aggression / peace treaty',
    ],
    obligation: {
      side: 'B',
      obligor: 'US',
      reversibility: [0.8, 0.7, 0.5, 0.3],
      months: [2, 3, 6, 12],
    },
  },
  {
    id: 'normalization',
    label: 'Normal relations',
    options: ['none', 'working group / process started', 'liaison offices', 'full relations, ambassadors'],
    obligation: {
      side: 'B',
      obligor: 'US',
      reversibility: [0.9, 0.7, 0.4],
      months: [2, 9, 18],
      delay: [1, null, null],
    },
  },
  {
    id: 'sanctions',
    label: 'Lifting of sanctions',
    options: ['none lifted', 'targeted release (BDA-type)', 'TWEA + terrorism delisting', 'general lifting'],
    obligation: {
      side: 'B',
      obligor: 'US',
      reversibility: [0.6, 0.7, 0.6],
      months: [2, 6, 12],
    },
  },
  {
    id: 'energy',
    label: 'Energy aid',
    options: [
      'none',
      'emergency 50 kt HFO',
      'HFO 500 kt/yr or 1 Mt total',
      '2 GW electricity from ROK grid',
      'LWRs funded + interim HFO',
    ],
    obligation: {
      side: 'B',
      obligor: 'payers',
      reversibility: [0.1, 0.2, 0.6, 0.7],
      months: [2, 12, 24, 36],
      delay: [1, null, null, null],
    },
  },
  {
    id: 'civilNuclear',
    label: 'Civil nuclear energy',
    options: [
      'no civil nuclear',
      'right respected, LWR discussed later',
      'LWR after dismantlement and NPT return',
      'LWR before dismantlement',
    ],
    obligation: {
      side: 'B',
      obligor: 'payers',
      reversibility: [0.9, 0.8, 0.5],
      months: [3, 24, 36],
    },
  },
  {
    id: 'abductions',
    label: 'Abductions of Japanese citizens',
    options: [
      'not in agreement',
      'outstanding concerns noted / working group',
      'reinvestigation, specific actions',
      'full accounting as precondition',
    ],
    obligation: {
      side: 'A',
      obligor: 'DPRK',
      reversibility: [0.5, 0.3, 0.1],
      months: [2, 6, 12],
      delay: [1, null, null],
    },
  },
  {
    id: 'commitment',
    label: 'Commitment',
    options: ["chair's statement", 'joint statement of principles', 'action plan with deadlines'],
    structural: true,
  },
  { id: 'form', label: 'Form', options: ['oral understanding', 'written and signed'], structural: true },
];
