/** A scenario file that somebody might have written: two parties, two issues, a plain scored game. */
export const saleYaml = `name: sale
title: A sale
start: 2020-01-01
issues:
  - id: price
    label: price
    options: [low, middle, high]
  - id: delivery
    label: delivery
    options: [fast, slow]
parties:
  - id: Ann
    label: Ann
    preferences:
      kind: cardinal
      weights: { price: 0.7, delivery: 0.3 }
      values:
        price: [0, 0.6, 1]
        delivery: [1, 0]
  - id: Bob
    label: Bob
    preferences:
      kind: cardinal
      weights: { price: 0.6, delivery: 0.4 }
      values:
        price: [1, 0.6, 0]
        delivery: [0, 1]
rule: { kind: unanimity }
protocol: { kind: saop, rounds: 5 }
horizon: { rounds: 1 }
agents:
  Ann: linear
  Bob: boulware
`;
