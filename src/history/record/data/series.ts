import type { FuelOilSeries, PlutoniumEstimate } from './types.js';

/** Estimates of the North Korean plutonium stock. */
export const plutonium: readonly PlutoniumEstimate[] = [
  {
    asOf: '1994/2002',
    weapons: [1, 2],
    source: 'seed article (CIA view) ; https://carnegieendowment.org/2005/05/11/ (6-8 kg from 1989)',
    kgSeparated: [6, 8],
  },
  {
    asOf: 'end-2003',
    kgSeparated: [15, 40],
    weapons: [2, 9],
    source: 'ISIS, http://isis-online.org/country-pages/northkorea',
  },
  {
    asOf: '2005-05',
    kgTotal: [43, 57],
    weapons: [8, 11],
    note: '5 kg per weapon; 14 at 4 kg, 5-7 at 8 kg',
    source:
      'http://carnegieendowment.org/2005/05/11/estimates-of-north-korea-s-possible-nuclear-stockpile/s28',
  },
  {
    asOf: '2006-06',
    kgTotal: [43, 61],
    kgSeparated: [20, 53],
    weapons: [4, 13],
    source: 'Albright via http://worldcup2014.hani.co.kr/arti/english_edition/e_international/150314.html',
  },
  {
    asOf: '2007-02',
    kgTotal: [46, 64],
    kgSeparated: [28, 50],
    source: 'ISIS, http://isis-online.org/country-pages/northkorea',
  },
  {
    asOf: '2007-07 (shutdown)',
    kgSeparated: [40, 50],
    source: 'Hecker, https://thebulletin.org/2009/05/12/the-risks-of-north-koreas-nuclear-restart/',
  },
  {
    asOf: '2008-06 declaration',
    kgSeparated: [37, 38],
    source:
      'ISIS via http://www.koreatimesus.com/n-korea-estimated-to-hold-22-nuclear-weapons-worth-of-fissile-material-isis/',
  },
  {
    asOf: '2009 (added by reprocessing)',
    kgAdded: [7, 8],
    monthsToReprocess: 6,
    source: 'Hecker, https://oananews.org/node/57499',
  },
];

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
