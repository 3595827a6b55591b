import { argumentProblem, GAIN_TOLERANCE, refuse, whole } from '../../../input/index.js';
import { sharesOf, type Deal } from '../../../scenario/index.js';
import { directionsOf, valuationOf } from '../../../talks/index.js';
import type { Objection } from '../../../talks/index.js';
import { boundsFor, dealSpaceOf, gainOf, isWithin } from '../../../valuation/index.js';
import { issueIndex } from '../issueIndex.js';
import type { Acceptance, Situation, Verdict } from '../parts.js';

/**
 * Says yes to a deal that meets the demands still held and gains at least the threshold. Else it names
 * every demand that is not met, or, if all are, the issues on which one step would help it most, or another option where
 * they have no order; and
 * before that, if it could sign the same text with a milder commitment, that.
 *
 * @param voice - greatest number of objections where no demand is at stake, a whole number ≥ 0. Default 2.
 * @throws SixPartyError `invalid-option`
 */
export function thresholdAcceptance(voice = 2): Acceptance {
  refuse('invalid-option', 'Nothing is accepted like this.', [argumentProblem('voice', voice, whole(0))]);
  return {
    accepts: (situation, deal) => verdict(situation, deal),
    objections(situation, deal) {
      const demands = situation.unmet(deal);
      const first = milder(situation, deal);
      if (demands.length > 0) return first.length > 0 ? withoutTwice(first, demands) : demands;
      const commitment = commitmentOf(situation);
      return [...first, ...wishes(situation, deal, voice).filter(({ issue }) => issue !== commitment)];
    },
  };
}

function verdict(situation: Situation, deal: Deal): Verdict {
  const optOut = optOuts(situation, deal);
  // Demands first: a party that insists on one needs no tables to say no.
  const space = dealSpaceOf(situation.observation.rules);
  if (!isWithin(space, situation.heldFor(deal), deal)) return { yes: false, optOut };
  const valuation = optOut.length > 0 ? valuationOf(situation.observation, false) : situation.valuation;
  return { yes: gainOf(valuation, deal) >= situation.thresholdFor(deal) - GAIN_TOLERANCE, optOut };
}

/** One issue is objected to in one direction only. */
function withoutTwice(first: readonly Objection[], rest: readonly Objection[]): readonly Objection[] {
  return [...first, ...rest.filter(({ issue }) => first.every((said) => said.issue !== issue))];
}

/** If it could sign the same text with a milder commitment, it says so first. */
function milder(situation: Situation, deal: Deal): Objection[] {
  const issue = commitmentOf(situation);
  const k = issueIndex(situation.observation.rules, issue);
  const { rules, public: now } = situation.observation;
  if (issue === undefined || k < 0 || deal[k]! < 2) return [];
  if (!directionsOf(rules, now, issue).includes('down')) return [];
  const text = deal.with(k, deal[k]! - 1);
  return verdict(situation, text).yes ? [{ issue, direction: 'down' }] : [];
}

function commitmentOf({ observation: { rules } }: Situation): string | undefined {
  return rules.schedule?.commitment?.issue;
}

/** A payer that may opt out does so wherever paying costs it something. */
function optOuts({ observation: { party, rules, public: now } }: Situation, deal: Deal): readonly string[] {
  const { costs } = rules;
  const may = costs?.optOut?.[party];
  if (!costs || !may || !((costs.burden?.[party] ?? 0) > 0)) return [];
  if (!(deal[issueIndex(rules, may.issue)]! < may.below)) return [];
  const unpaid: string[] = [];
  for (let k = 0; k < deal.length; k++) {
    const { id } = rules.issues[k]!;
    if (!costs.costs[id]) continue;
    for (let level = now.levels[k]! + 1; level <= deal[k]!; level++) {
      if (!((sharesOf(costs, id, level)[party] ?? 0) > 0)) continue;
      unpaid.push(id);
      break;
    }
  }
  return unpaid;
}

function wishes(
  { held, valuation, observation: { rules } }: Situation,
  deal: Deal,
  voice: number,
): Objection[] {
  const { space } = valuation;
  const now = gainOf(valuation, deal);
  const tried = [...deal];
  const helpful: { objection: Objection; help: number }[] = [];
  rules.issues.forEach(({ id, options, ordered = true }, k) => {
    // One direction only, the better one: where both would help, asking for both says nothing.
    let best: (typeof helpful)[number] | undefined;
    const others = ordered ? [deal[k]! + 1, deal[k]! - 1] : [...options.keys()];
    for (const level of others) {
      if (level < 0 || level >= options.length || level === deal[k]!) continue;
      tried[k] = level;
      const bounds = boundsFor(space, held, tried);
      if (!bounds || level < bounds.low[k]! || level > bounds.high[k]!) continue;
      const help = gainOf(valuation, tried) - now;
      if (help <= (best?.help ?? GAIN_TOLERANCE)) continue;
      const direction = level > deal[k]! ? 'up' : 'down';
      best = { objection: { issue: id, direction, ...(!ordered && { want: level }) }, help };
    }
    if (best) helpful.push(best);
    tried[k] = deal[k]!;
  });
  helpful.sort((a, b) => b.help - a.help);
  return helpful.slice(0, voice).map(({ objection }) => objection);
}
