import { bench, describe } from 'vitest';
import { normal, openStream, openStreams } from '../src/random/index.js';

let round = 0;
let sink = 0;

describe('opening a stream', () => {
  bench('openStream and one draw', () => {
    sink += openStream(`seed/signals/DPRK/${round++}`).next();
  });

  bench('openStreams, six streams, none drawn from', () => {
    const streams = openStreams('seed', round++, {});
    for (const party of ['US', 'DPRK', 'China', 'ROK', 'Japan', 'Russia']) streams.stream('signals', party);
  });

  bench('openStreams, one stream, one draw', () => {
    sink += openStreams('seed', round++, {}).stream('signals', 'DPRK').next();
  });
});

describe('drawing, 1000 draws', () => {
  const stream = openStream('bench');
  bench('next', () => {
    for (let n = 0; n < 1000; n++) sink += stream.next();
  });
  bench('normal', () => {
    for (let n = 0; n < 1000; n++) sink += normal(stream);
  });
});

export { sink };
