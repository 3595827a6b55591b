import { checkEvents } from './checkEvents.js';
import { checkHazards } from './checkHazards.js';
import { checkLevel } from './checkLevel.js';
import { byId } from './checkById.js';
import { listOf } from './checkList.js';
import { names } from './checkName.js';
import { number, positive, positiveOrZero, unit } from './checkNumber.js';
import { checkPaths } from './checkPaths.js';
import { checkRecord } from './checkRecord.js';
import type { Outline } from './Outline.js';
import type { Check, Place } from './Place.js';

/** Checks what happens between sessions. */
export function checkDynamics(place: Place, outline: Outline): void {
  const drift = driftOf(outline);
  const level: Check = (spot) => {
    checkLevel(spot, outline);
  };
  checkRecord(
    place,
    {
      gapDays: listOf(number({ least: 1, most: 36_525, integer: true }), { least: 1 }),
      delay: (delay) => {
        checkRecord(delay, { geometricMean: number(positive), logSd: number(positiveOrZero) });
      },
      graceMonths: number(positiveOrZero),
      trust: checkTrustRates,
      meetings: number({ least: 0, most: 1000, integer: true }),
      statements: checkStatements,
      essential: names(outline.parties, 'a party'),
      hazards: (hazards) => {
        checkHazards(hazards, outline);
      },
      events: (events) => {
        checkEvents(events, outline);
      },
      paths: (paths) => {
        checkPaths(paths, outline);
      },
      deterrentHalf: number(positive),
      grievanceKept: number(unit),
      need: drift,
      pressure: drift,
      settlement: level,
      substance: level,
    },
    {
      firstGapDays: listOf(number({ least: 0, most: 36_525, integer: true }), { least: 1 }),
      caucus: (caucus) => {
        const members = names(outline.parties, 'a party', { least: 2 });
        checkRecord(caucus, { members, cohesion: number(unit) });
      },
    },
  );
}

function checkTrustRates(place: Place): void {
  checkRecord(place, {
    kept: number(positiveOrZero),
    late: number(unit),
    overdue: number(positiveOrZero),
    withheld: number(positiveOrZero),
    breach: number(positiveOrZero),
    costly: number(positiveOrZero),
    memory: number(positive),
  });
}

function checkStatements(place: Place): void {
  checkRecord(place, {
    warmth: number(unit),
    rancour: number(positiveOrZero),
    audienceCost: number(unit),
  });
}

function driftOf(outline: Outline): Check {
  return (place) => {
    const relief = byId(outline.issues, 'an issue', number());
    checkRecord(place, { initial: number(unit), perYear: number(), relief });
  };
}
