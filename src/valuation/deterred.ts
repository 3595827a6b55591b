/** Chance in [0, 1] that a watched party performs: what it would have broken is deterred with a chance. */
export function deterred(trust: number, deterrence: number): number {
  return 1 - (1 - trust) * (1 - deterrence);
}
