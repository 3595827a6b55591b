import { isDeal } from '../../scenario/index.js';
import type { ProposeMove } from '../events/Move.js';
import { nextSpeaker } from '../turns.js';
import { inPublic, copyList, copyNumber, type MoveKind } from './MoveKind.js';
import { notADeal, rejection } from './Rejection.js';
import { dealShape, sampleDeal } from './shape.js';

/** Nobody else has said yes to a new offer. */
const NOBODY: readonly string[] = [];

export const propose: MoveKind<ProposeMove> = {
  phase: 'plenary',
  candidates({ scenario, rules }) {
    const nothing = scenario.issues.map(() => 0);
    const deal = isDeal(rules, nothing) ? nothing : [];
    return [{ kind: 'space', of: 'propose', example: { kind: 'propose', deal } }];
  },
  barred({ protocol }, { table }, party) {
    if (protocol.kind !== 'singleText') return undefined;
    if (party !== protocol.chair) {
      return rejection('not-allowed', 'Only the chair puts a draft.', protocol.chair, party);
    }
    if (table.reading < protocol.drafts) return undefined;
    return rejection('not-allowed', 'No drafts are left.', `at most ${protocol.drafts}`, 'propose');
  },
  shape: ({ rules }) => ({
    description: 'Put a deal on the table.',
    properties: { deal: dealShape(rules) },
    required: ['deal'],
  }),
  sample: ({ rules }, stream) => ({ kind: 'propose', deal: sampleDeal(rules, stream) }),
  check: (book, _state, _party, { deal }) => notADeal(book, deal),
  copy: ({ deal }) => ({ kind: 'propose', deal: copyList(deal, copyNumber) }),
  seen: inPublic,
  next: (book, { public: now }, party) => nextSpeaker(book, now, party, NOBODY, true),
  apply({ public: { table } }, party, { deal }) {
    table.reading += 1;
    table.offer = [...deal];
    table.by = party;
    table.accepted = [party];
    table.refused = [];
    table.optOuts = {};
    table.offers.push({ by: party, deal: [...deal] });
  },
};
