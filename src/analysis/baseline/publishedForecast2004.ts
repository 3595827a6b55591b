import type { PublishedForecast } from './types/PublishedForecast.js';

/** The published forecast of 2004 on North Korea's programme: a reference beside ours, not a target. */
export const publishedForecast2004: PublishedForecast = {
  title: "Forecast of 2004 on North Korea's nuclear programme (Bueno de Mesquita)",
  source: "Bruce Bueno de Mesquita, The Predictioneer's Game (Random House, 2009), chapter 4",
  year: 2004,
  scale: { from: 0, to: 100, meaning: 'how far the nuclear programme is rolled back, and for what rewards' },
  positions: [
    { who: 'Kim Jong Il', party: 'DPRK', position: 10 },
    { who: 'George W. Bush', party: 'US', position: 100 },
  ],
  weightedMean: 59.8,
  majority: 80,
  note: 'The majority position is read as about 80. The other positions behind the mean are not reproduced here, so it cannot be computed again from these two.',
};
