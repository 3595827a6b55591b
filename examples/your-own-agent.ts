// An agent of one's own: a party that signs whatever is better than nothing, and keeps its word.
// npm run example your-own-agent [seed]
import {
  bestDeal,
  december2003,
  gainOf,
  legalMoves,
  openDuties,
  rulebookOf,
  runTalks,
  valuationOf,
  withAgent,
} from 'six-party-talks';
import type { Agent, Deal, Observation } from 'six-party-talks';
import { outcomeJson } from 'six-party-talks/report';

const book = rulebookOf(december2003);

// The rules do not allow every deal as a text: what it would like best if they do, else one that they allow.
function textAllowed(deal: Deal, { party, own, public: now }: Observation): Deal {
  const moves = legalMoves(book, { seed: '', public: now, private: { [party]: own }, draws: {} }, party);
  for (const texts of moves) {
    if (texts.kind !== 'space' || texts.example.kind !== 'propose') continue;
    return texts.includes({ kind: 'propose', deal }) ? deal : texts.example.deal;
  }
  return deal;
}

// Pure: everything it needs is in the observation, and the same observation gives the same move.
const plainDealer: Agent = {
  name: 'plainDealer',
  parameters: {},
  decide(observation) {
    const { party, rules, public: now } = observation;
    const { id: other } = rules.parties.find(({ id }) => id !== party)!;
    if (now.phase === 'signals') return { kind: 'signal', tone: 'neutral', toward: other, attend: true };
    if (now.phase === 'consultations') return { kind: 'consult', meetings: [] };
    if (now.phase === 'implementation') {
      return { kind: 'implement', choices: openDuties(now, party).map(() => 'perform') };
    }
    if (now.phase === 'conduct') return { kind: 'act' }; // between sessions it does nothing
    const valuation = valuationOf(observation);
    const { offer, accepted } = now.table;
    const chairs = rules.protocol.kind === 'singleText' && rules.protocol.chair === party;
    if (chairs && offer !== null) return { kind: 'close' };
    if (!chairs && offer !== null && !accepted.includes(party)) {
      if (gainOf(valuation, offer) > 0) return { kind: 'accept' };
      if (rules.protocol.kind === 'singleText') return { kind: 'object', objections: [] };
    }
    return { kind: 'propose', deal: textAllowed(bestDeal(valuation).deal, observation) };
  },
};

const seed = process.argv[2] ?? '1';
for (const party of december2003.parties) {
  const { agents, outcome } = outcomeJson(runTalks(withAgent(december2003, party.id, plainDealer), { seed }));
  const signed = outcome.agreements.length;
  console.log(`${party.label} played by ${agents[party.id]}: ${outcome.kind}, agreements signed: ${signed}`);
}
