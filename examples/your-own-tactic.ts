// A bidding tactic of one's own, made an agent out of ready parts, and held against boulware.
// npm run example your-own-tactic [games, by default 60]
import {
  acceptNext,
  bargaining,
  bestDeal,
  boulware,
  composeAgent,
  defineScenario,
  faithfulConduct,
  frequencyModel,
  gainOf,
  linear,
  neutralSignals,
  noConsultation,
  openStream,
  runTalks,
  searchDeals,
  withAgent,
} from 'six-party-talks';
import type { Agent, Situation, Tactic, Talks } from 'six-party-talks';

const n = Number(process.argv[2] ?? 60);
if (!Number.isInteger(n) || n < 1) throw new RangeError('The number of games is a whole number above 0.');

// It asks for nine tenths of the best until half the time is over, then goes down in equal steps to a quarter.
function target({ observation, valuation }: Situation): number {
  const { protocol, parties } = observation.rules;
  const turns = protocol.kind === 'saop' ? protocol.rounds * parties.length : protocol.drafts;
  const time = observation.public.table.turns / turns;
  const best = bestDeal(valuation).gain;
  return observation.own.noDeal + best * (time < 0.5 ? 0.9 : 0.9 - 1.3 * (time - 0.5));
}

// Of what is worth the target, it puts what the others seem to like best.
const patient: Tactic = {
  target,
  bid(situation, opponents) {
    const { valuation, observation } = situation;
    const least = target(situation) - observation.own.noDeal;
    const found = searchDeals(valuation, opponents(situation), { atLeast: least });
    return found && gainOf(valuation, found.deal) >= 0 ? found.deal : null;
  },
};

const patientAgent = (): Agent =>
  composeAgent({
    name: 'patient',
    parameters: {},
    position: { demands: [], ambition: 0, decision: { sessions: 0, flexibility: 0 } },
    ...bargaining({ tactic: patient, opponent: frequencyModel(), condition: acceptNext() }),
    signalling: neutralSignals(),
    consultation: noConsultation(),
    implementation: faithfulConduct(),
  });

// Three parties, three issues, values by chance: a new game for every seed.
function game(seed: string): Talks {
  const chance = openStream(`game/${seed}`);
  const numbers = (count: number): number[] => Array.from({ length: count }, () => chance.next());
  const issues = ['price', 'time', 'place'].map((id) => ({
    id,
    label: id,
    options: ['a', 'b', 'c', 'd', 'e', 'f'],
  }));
  const parties = ['Ada', 'Ben', 'Cem'].map((id) => {
    const weights = numbers(3);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return {
      id,
      label: id,
      noDeal: 0.3,
      preferences: {
        kind: 'cardinal' as const,
        weights: Object.fromEntries(issues.map((issue, k) => [issue.id, weights[k]! / total])),
        values: Object.fromEntries(issues.map((issue) => [issue.id, numbers(6)])),
      },
    };
  });
  return defineScenario({
    name: 'game',
    title: 'A game by chance',
    start: '2024-01-01',
    issues,
    parties,
    rule: { kind: 'unanimity' },
    protocol: { kind: 'saop', rounds: 40 },
    horizon: { rounds: 1 },
    agents: Object.fromEntries(parties.map(({ id }) => [id, linear()])),
  });
}

// The same games and seeds for both; Ben and Cem concede in step with time.
for (const agent of [patientAgent(), boulware()]) {
  let agreed = 0;
  let gain = 0;
  for (let k = 1; k <= n; k++) {
    const seed = String(k);
    const { outcome } = runTalks(withAgent(game(seed), 'Ada', agent), { seed });
    const expected = outcome.gains['Ada']!.expected;
    if (expected === null) continue;
    agreed += 1;
    gain += expected;
  }
  const mean = (count: number): string => (count === 0 ? '0' : ((100 * gain) / count).toFixed(1));
  console.log(`${agent.name}: ${agreed} of ${n} agreed; gain ${mean(agreed)} a deal, ${mean(n)} a game.`);
}
