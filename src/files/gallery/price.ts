// Written by npm run gallery from examples/games/price.yaml and examples/games/price.sweep.yaml; do not edit by hand.
/** A game of the gallery, as galleryGame gives it. */
export const price = `# yaml-language-server: $schema=./node_modules/six-party-talks/dist/scenario.schema.json
# A price between two: what there is to share is what lies between two limits that nobody tells.
# Teaches: the zone of possible agreement, reservation values, who gives way first.
# Try: noDeal of the seller at 0.8 (the limits cross: nothing suits both); swap boulware and conceder.
name: price
title: The price of a boat
start: 2024-05-06
issues:
  - id: price
    label: Price
    options:
      [
        4000 euros,
        4500 euros,
        5000 euros,
        5500 euros,
        6000 euros,
        6500 euros,
        7000 euros,
        7500 euros,
        8000 euros,
      ]
parties:
  - id: Buyer
    label: the buyer
    preferences:
      kind: cardinal
      weights: { price: 1 }
      values: { price: [1, 0.875, 0.75, 0.625, 0.5, 0.375, 0.25, 0.125, 0] }
    noDeal: 0.25 # another boat is to be had for 7000 euros
  - id: Seller
    label: the seller
    preferences:
      kind: cardinal
      weights: { price: 1 }
      values: { price: [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1] }
    noDeal: 0.375 # a dealer would give 5500 euros
rule: { kind: unanimity }
protocol: { kind: saop, rounds: 20 }
horizon: { rounds: 1 }
agents: { Buyer: boulware, Seller: conceder }
sources: { parties: 'judgement, made up for teaching' }
`;

/** Its experiment, as galleryExperiment gives it. */
export const priceSweep = `# six-party sweep price.sweep.yaml --out runs
name: price
title: The seller's limit moves up, until nothing suits both
scenario: price.yaml
factors:
  parties.Seller.noDeal: [0.25, 0.375, 0.5, 0.625, 0.75, 0.875]
seeds: 1
metrics: [agreement, expectedGain.Buyer, expectedGain.Seller]
`;
