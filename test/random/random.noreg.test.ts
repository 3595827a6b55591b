import { expect, test } from 'vitest';
import * as random from '../../src/random/index.js';

// Golden values: they change only with a major version and a line in the CHANGELOG, because every trace
// changes with them.

test('golden draws', () => {
  const stream = random.openStream(random.streamName('noreg', 'signals', 'DPRK', 2));
  expect([1, 2, 3, 4, 5].map(() => stream.next())).toMatchInlineSnapshot(`
    [
      0.18069647019729018,
      0.32528900797478855,
      0.2975985661614686,
      0.784613836556673,
      0.17543937731534243,
    ]
  `);
  expect(random.openStream('').next()).toMatchInlineSnapshot(`0.1666577742435038`);
  expect(random.openStream('北京/Ω').next()).toMatchInlineSnapshot(`0.5463723863940686`);
});

test('golden draws from the distributions', () => {
  const stream = random.openStream('noreg');
  const draws = [
    random.uniform(stream, -1, 3),
    random.integerBelow(stream, 1000),
    random.normal(stream),
    random.logNormal(stream, 2.9, 0.8),
    random.exponential(stream, 0.25),
    random.bernoulli(stream, 0.5),
    random.pick(stream, ['US', 'DPRK', 'China', 'ROK', 'Japan', 'Russia']),
  ];
  expect(draws).toMatchInlineSnapshot(`
    [
      2.910127534531057,
      344,
      -0.4016690900982499,
      5.885299547364943,
      1.452802466712239,
      true,
      "ROK",
    ]
  `);
});
