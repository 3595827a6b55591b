/** A small whole scenario as a teacher would type it. */
export const lake = `name: lake
title: Lake
start: 2024-01-01
issues:
  - { id: water, label: Water, options: [none, some, all] }
parties:
  - id: A
    label: A
    preferences: { kind: cardinal, weights: { water: 1 }, values: { water: [0, 0.5, 1] } }
  - id: B
    label: B
    preferences: { kind: cardinal, weights: { water: 1 }, values: { water: [1, 0.5, 0] } }
rule: { kind: unanimity }
protocol: { kind: saop, rounds: 10 }
horizon: { rounds: 1 }
agents: { A: boulware, B: conceder }
`;

/** The same with one piece of text in place of another. */
export function edited(...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`There is no ${from}.`);
    return text.replace(from, () => to);
  }, lake);
}
