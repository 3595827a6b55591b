import type { PlutoniumEstimate } from '../types/PlutoniumEstimate.js';

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
