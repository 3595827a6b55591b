import { integerBelow, type Stream } from '../../random/index.js';
import type { Deal, Rules } from '../../scenario/index.js';
import { boundsFor, dealAt, dealSpaceOf, type DealSpace, type Texts } from '../../valuation/index.js';
import { everyText } from '../texts/texts.js';
import { dealShape, optionShape, sampleDeal, tupleShape, type JsonSchema } from './shape.js';

/** Returns the schema of a deal that the rules allow a text to be: of all of them together, and of nothing else. */
export function textShape(rules: Rules, texts: Texts | undefined): JsonSchema {
  if (!texts) return dealShape(rules);
  const shapes = texts.frames.flatMap((_, place) => frameShapes(rules, texts, place));
  return { type: 'array', anyOf: shapes };
}

/** As few as possible: one for all blocks of a frame where they are all combinations of some options. */
function frameShapes(rules: Rules, texts: Texts, place: number): JsonSchema[] {
  const space = dealSpaceOf(rules);
  const { structural, blockOptions } = space;
  const blocks = blocksOf(texts, space, place);
  const options = structural.map(
    (_, j) => new Set(blocks.map((block) => blockOptions[block * structural.length + j]!)),
  );
  const isProduct = options.reduce((count, { size }) => count * size, 1) === blocks.length;
  if (isProduct) return [shapeOf(rules, texts, place, options)];
  return blocks.map((block) =>
    shapeOf(
      rules,
      texts,
      place,
      structural.map((_, j) => new Set([blockOptions[block * structural.length + j]!])),
    ),
  );
}

function shapeOf(
  rules: Rules,
  { frames }: Texts,
  place: number,
  options: readonly ReadonlySet<number>[],
): JsonSchema {
  const { structural } = dealSpaceOf(rules);
  const { min, max } = frames[place]!;
  const items = rules.issues.map((issue, k): JsonSchema => {
    const j = structural.indexOf(k);
    if (j < 0) return optionShape(issue, min[k], max[k]);
    return { ...optionShape(issue), enum: [...options[j]!].sort((a, b) => a - b) };
  });
  return tupleShape(items, `One option for each issue: ${rules.issues.map(({ id }) => id).join(', ')}.`);
}

/** Returns a deal that the rules allow a text to be: each kind of text, and each deal of a kind, with the same chance. */
export function sampleText(rules: Rules, texts: Texts | undefined, stream: Stream): Deal {
  if (!texts) return sampleDeal(rules, stream);
  const space = dealSpaceOf(rules);
  const allowed = [...texts.frameOf.keys()].filter((block) => texts.frameOf[block]! >= 0);
  const block = allowed[integerBelow(stream, allowed.length)]!;
  return fill(space, rules, texts, block, (low, high) => low + integerBelow(stream, high - low + 1));
}

function fill(
  space: DealSpace,
  rules: Rules,
  texts: Texts,
  block: number,
  choose: (low: number, high: number) => number,
): Deal {
  const start = dealAt(space, block, space.offsets);
  const { low, high } = boundsFor(space, everyText(rules, texts), start)!;
  const isStructural = (k: number): boolean => space.structural.includes(k);
  return start.map((option, k) => (isStructural(k) ? option : choose(low[k]!, high[k]!)));
}

/** One for each combination of structural options: what a text may say is the same for all its parts. */
function blocksOf({ frameOf }: Texts, { parts }: DealSpace, place: number): number[] {
  return [...frameOf.keys()].filter((block) => block % parts.length === 0 && frameOf[block] === place);
}
