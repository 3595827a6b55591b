import type { ProposeMove } from '../events/Move.js';
import { hasBallots } from '../ballots.js';
import { nextSpeaker } from '../turns.js';
import { inPublic, copyList, copyNumber, type MoveKind } from './MoveKind.js';
import { lowestText, textsOf } from '../texts/texts.js';
import { notAText, rejection } from './Rejection.js';
import { sampleText, textShape } from './textShape.js';

/** Nobody else has said yes to a new offer. */
const NOBODY: readonly string[] = [];

export const propose: MoveKind<ProposeMove> = {
  phase: 'plenary',
  candidates({ rules }, { public: now }) {
    const deal = lowestText(rules, textsOf(rules, now));
    return deal ? [{ kind: 'space', of: 'propose', example: { kind: 'propose', deal } }] : [];
  },
  barred(rules, now, party) {
    if (textsOf(rules, now)?.frames.length === 0) {
      return rejection('not-allowed', 'The rules allow no text now.', 'another move', 'propose');
    }
    const { protocol } = rules;
    const { table } = now;
    if (hasBallots(rules) && table.offer !== null) {
      const message = 'The offer on the table is answered first.';
      return rejection('not-allowed', message, 'accept, object, walkOut', 'propose');
    }
    if (protocol.kind !== 'singleText') return undefined;
    if (party !== protocol.chair) {
      return rejection('not-allowed', 'Only the chair puts a draft.', protocol.chair, party);
    }
    if (table.reading < protocol.drafts) return undefined;
    return rejection('not-allowed', 'No drafts are left.', `at most ${protocol.drafts}`, 'propose');
  },
  shape: ({ rules, public: now }) => ({
    description: 'Put a deal on the table.',
    properties: { deal: textShape(rules, textsOf(rules, now)) },
    required: ['deal'],
  }),
  sample: ({ rules, public: now }, stream) => ({
    kind: 'propose',
    deal: sampleText(rules, textsOf(rules, now), stream),
  }),
  check: (book, { public: now }, _party, { deal }) => notAText(book, now, deal),
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
