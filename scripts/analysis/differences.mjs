// In which lines two texts differ.

/** Lines that only one of two has, by the longest common subsequence: those before with −, those now with +. */
export function differences(before, now) {
  const common = Array.from({ length: before.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let a = before.length - 1; a >= 0; a--) {
    for (let b = now.length - 1; b >= 0; b--) {
      common[a][b] =
        before[a] === now[b] ? common[a + 1][b + 1] + 1 : Math.max(common[a + 1][b], common[a][b + 1]);
    }
  }
  const lines = [];
  for (let a = 0, b = 0; a < before.length || b < now.length;) {
    if (before[a] === now[b] && a < before.length && b < now.length) [a, b] = [a + 1, b + 1];
    else if (b >= now.length || (a < before.length && common[a + 1][b] >= common[a][b + 1])) {
      lines.push(`${a + 1}: − ${before[a++]}`);
    } else lines.push(`${a + 1}: + ${now[b++]}`);
  }
  return lines;
}
