import type { Consultation } from '../Parts.js';

/** Meets nobody. */
export function noConsultation(): Consultation {
  return () => [];
}
