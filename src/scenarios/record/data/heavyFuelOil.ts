import type { FuelOilSeries } from '../types/FuelOilSeries.js';

/** Fuel oil promised in 2007 and what came of it. */
export const heavyFuelOil: FuelOilSeries = {
  pledgedTotal: 1_000_000,
  byParty: [
    {
      party: 'US',
      tons: 200_000,
      asOf: '2008-12',
      source: 'https://cdn.preterhuman.net/texts/sensitive_documents/wikileaks-crs-reports/R40095.txt',
      confidence: 'high',
    },
    {
      party: 'Russia',
      tons: 150_000,
      asOf: 'end-2008',
      tonsByEarly2009: 200_000,
      source:
        'https://www.globalsecurity.org/wmd/library/news/dprk/2008/dprk-081214-rianovosti01.htm ; completion from memory',
      confidence: 'high / memory medium',
    },
    {
      party: 'ROK',
      tons: 124_000,
      asOf: '2008-08',
      tonsByEarly2009: 145_400,
      source:
        'https://www.nkeconwatch.com/2008/08/12/south-korea-energy-assitance-to-dprk/ ; 145,400 from memory',
      confidence: 'high / memory medium',
    },
    {
      party: 'China',
      tons: 50_000,
      asOf: '2007-08',
      tonsByEarly2009: 200_000,
      source:
        'https://english.eastday.com/eastday/englishedition/node20665/node20669/node22812/node165076/node165078/userobject1ai3117257.html ; 200,000 from memory',
      confidence: 'high / memory medium',
    },
    {
      party: 'Japan',
      tons: 0,
      asOf: '2008-12',
      source: 'https://www.thenationalnews.com/world/asia/japan-refuses-north-korea-energy-aid-1.563639',
      confidence: 'high',
    },
  ],
  totalDelivered: 745_400,
  totalConfidence:
    'medium: sum of the by-early-2009 column; about 745,000-750,000 also from memory; no stored page with the total found',
  price: {
    tons: 50_000,
    usd: 22_000_000,
    asOf: '2007-07',
    source:
      'https://www.nkeconwatch.com/2007/07/10/govt-signs-contract-with-refinery-sk-for-fuel-oil-aid-to-n-korea/',
  },
};
