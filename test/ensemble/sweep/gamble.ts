/** Two policies, one of them all chance, and two factors over the small game: 2 × 3 points, 4 runs each. */
export const gamble = `name: gamble
scenario: lake
policies:
  random: { agents: { A: randomBidder, B: randomBidder } }
  tough: { agents: { A: randomBidder, B: hardliner } }
factors:
  parties.A.noDeal: [0, 0.2]
  B: { paths: [parties.B.noDeal], min: 0.1, max: 0.5, levels: 3 }
design: factorial
seeds: { count: 4, paired: true }
metrics: [agreement, expectedGain.A, outcome]
`;

/** The same, one piece of text after another replaced. */
export function gambled(...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`There is no ${from}.`);
    return text.replace(from, () => to);
  }, gamble);
}
