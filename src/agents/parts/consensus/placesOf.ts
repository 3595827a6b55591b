/** Where each issue begins in a list of all options of all issues in order; one more for the end. */
export function placesOf(sizes: readonly number[]): readonly number[] {
  const places = [0];
  for (const size of sizes) places.push(places.at(-1)! + size);
  return places;
}
