import { maximinDealIfAny } from '../../valuation/index.js';
import type { Box } from '../../valuation/index.js';
import { observe } from '../agent.js';
import { heldBox } from '../positions.js';
import type { Rulebook } from '../rulebook.js';
import type { TalksState } from '../state/TalksState.js';
import { boxWithin, everyText, textsOf } from '../texts/texts.js';
import { valuationOf } from '../valuationOf.js';

/**
 * Returns the text that is best for the worst-off of some parties; null if the rules allow no text there.
 *
 * @param within - whether it keeps to what they insist on
 */
export function lineOf(
  book: Rulebook,
  state: TalksState,
  members: readonly string[],
  within: boolean,
): ReturnType<typeof maximinDealIfAny> {
  const texts = textsOf(book.rules, state.public);
  if (texts?.frames.length === 0) return null;
  const valuations = members.map((id) => valuationOf(observe(book, state, id)));
  const ground = within ? commonGround(book, state, members) : undefined;
  const box = ground ? boxWithin(ground, texts) : texts && everyText(book.rules, texts);
  return maximinDealIfAny(valuations, box);
}

/** Returns what all members leave open; on an issue where they exclude each other, what lies between their bounds. */
function commonGround({ rules }: Rulebook, state: TalksState, members: readonly string[]): Box {
  const boxes = members.map((id) => {
    const { position = [], flexibility, firmness } = state.private[id]!;
    return heldBox(rules, position, flexibility, firmness);
  });
  const most = rules.issues.map((_, k) => Math.max(...boxes.map(({ min }) => min[k]!)));
  const least = rules.issues.map((_, k) => Math.min(...boxes.map(({ max }) => max[k]!)));
  return {
    min: most.map((level, k) => Math.min(level, least[k]!)),
    max: least.map((level, k) => Math.max(level, most[k]!)),
  };
}
