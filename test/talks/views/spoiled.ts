import { bernoulli, integerBelow, pick } from '../../../src/random/index.js';
import type { Stream } from '../../../src/random/index.js';
import type { Move, Observation } from '../../../src/talks/index.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const KINDS: readonly Move['kind'][] = [
  'signal',
  'consult',
  'propose',
  'accept',
  'object',
  'walkOut',
  'close',
  'implement',
];

const SAID = [
  '',
  'a\nb',
  'a\tb',
  'a\u0007',
  'a\r',
  'a\ud83d',
  ...['x', '🕊'].flatMap((one) => [one.repeat(2000), one.repeat(2001)]),
];

/** What a slip may put in the place of something. */
function anything({ rules }: Observation, stream: Stream): Json {
  const ids = [...rules.parties, ...rules.issues].map(({ id }) => id);
  const words = [
    'up',
    'down',
    'neutral',
    'accusatory',
    'perform',
    'withhold',
    'conceal',
    'signal',
    'constructor',
  ];
  const numbers = [-1, 0, 1, 2, 3, 0.5, 1.5, 1e9, -0.1, 1e-9];
  const others: Json[] = [null, true, false, '', {}, [], [0], ['up'], { issue: ids[0]! }, 'text'];
  return pick(stream, [pick(stream, ids), pick(stream, words), pick(stream, numbers), pick(stream, others)]);
}

/** Returns a move as JSON with one to three slips in it; some leave it legal. */
export function spoiled(move: Move, observation: Observation, stream: Stream): Json {
  let spoilt = JSON.parse(JSON.stringify(move)) as Json;
  const slips = 1 + integerBelow(stream, 3);
  for (let n = 0; n < slips; n++) spoilt = withSlip(spoilt, observation, stream);
  return spoilt;
}

/** Somewhere in the tree, more often at a leaf. */
function withSlip(value: Json, observation: Observation, stream: Stream): Json {
  if (typeof value !== 'object' || value === null) return beside(value, observation, stream);
  if (bernoulli(stream, 0.05)) return anything(observation, stream);
  if (Array.isArray(value)) return listWithSlip(value, observation, stream);
  const keys = Object.keys(value);
  const copy = { ...value };
  if (keys.length === 0 || bernoulli(stream, 0.25)) {
    const members = [
      'optOut',
      'counter',
      'leave',
      'text',
      'text',
      'want',
      'by',
      'because',
      'disclose',
      'deal',
      'kind',
    ];
    const member = pick(stream, members);
    const isSaid = member === 'text' && bernoulli(stream, 0.8);
    copy[member] = isSaid ? pick(stream, SAID) : anything(observation, stream);
    return copy;
  }
  const key = pick(stream, keys);
  if (bernoulli(stream, 0.1))
    return Object.fromEntries(Object.entries(copy).filter(([other]) => other !== key));
  if (key === 'kind') copy[key] = pick(stream, KINDS);
  else copy[key] = withSlip(copy[key]!, observation, stream);
  return copy;
}

function listWithSlip(list: Json[], observation: Observation, stream: Stream): Json[] {
  const copy = [...list];
  const place = integerBelow(stream, list.length + 1);
  const way = integerBelow(stream, 5);
  if (way === 0 || list.length === 0) copy.splice(place, 0, anything(observation, stream));
  else if (way === 1) copy.splice(place, 1);
  else if (way === 2) copy.splice(place, 0, structuredClone(pick(stream, list)));
  else {
    const at = integerBelow(stream, list.length);
    copy[at] = withSlip(list[at]!, observation, stream);
  }
  return copy;
}

function beside(value: Json, observation: Observation, stream: Stream): Json {
  if (typeof value === 'number' && bernoulli(stream, 0.6)) return value + pick(stream, [-1, 1, 0.25, 0]);
  if (typeof value === 'boolean' && bernoulli(stream, 0.5)) return !value;
  return anything(observation, stream);
}
