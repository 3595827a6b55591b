const TERMS: readonly number[] = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
];

/** ln Γ(x) − ((x − ½) ln x − x + ½ ln 2π) for x ≥ 10, within 2e-18. */
export function stirlingSeries(x: number): number {
  const square = 1 / (x * x);
  let sum = 0;
  for (let k = TERMS.length - 1; k >= 0; k--) sum = TERMS[k]! + square * sum;
  return sum / x;
}
