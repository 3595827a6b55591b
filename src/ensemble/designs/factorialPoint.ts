/**
 * One point of a full factorial design by mixed radix: the index of the level of each factor. The last factor
 * changes fastest.
 *
 * @param levels - number of levels per factor, each ≥ 1
 * @param index - from 0 to the product of `levels` − 1
 */
export function factorialPoint(levels: readonly number[], index: number): number[] {
  const point = new Array<number>(levels.length);
  let rest = index;
  for (let place = levels.length - 1; place >= 0; place--) {
    const count = levels[place]!;
    point[place] = rest % count;
    rest = Math.floor(rest / count);
  }
  return point;
}
