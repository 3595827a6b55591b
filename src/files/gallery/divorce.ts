// Written by npm run gallery from examples/games/divorce.yaml and examples/games/divorce.sweep.yaml; do not edit by hand.
/** A game of the gallery, as galleryGame gives it. */
export const divorce = `# yaml-language-server: $schema=./node_modules/six-party-talks/dist/scenario.schema.json
# A divorce: talking costs both, and most of all where both want to sit it out.
# Teaches: the prisoner's dilemma in bargaining. To hold out pays each, whatever the other does, and costs both.
# Try: discounts of 1 (talk is free, and who holds out loses nothing by it); of 0.3 (talk is so dear that to hold out
# against Ruth who gives way early no longer pays Paul).
name: divorce
title: The end of a marriage
start: 2024-09-09
issues:
  - { id: house, label: The house, options: [Ruth has it, sold and shared, Paul has it] }
  - { id: child, label: Days with Paul, options: [one in a fortnight, two a week, half of all] }
  - { id: support, label: Support, options: [none, for three years, for ten years] }
  - { id: savings, label: Savings, options: [to Ruth, shared, to Paul] }
parties:
  - id: Ruth
    label: Ruth
    preferences:
      kind: cardinal
      weights: { house: 0.35, child: 0.3, support: 0.25, savings: 0.1 }
      values: { house: [1, 0.5, 0], child: [1, 0.8, 0], support: [0, 0.6, 1], savings: [1, 0.5, 0] }
    noDeal: 0.35 # what a court may say, less the lawyers
  - id: Paul
    label: Paul
    preferences:
      kind: cardinal
      weights: { house: 0.2, child: 0.45, support: 0.2, savings: 0.15 }
      values: { house: [0, 0.6, 1], child: [0, 0.7, 1], support: [1, 0.6, 0], savings: [0, 0.5, 1] }
    noDeal: 0.35
rule: { kind: unanimity }
# A deal at the end of the talks is worth about two thirds of what it is worth today: lawyers, two flats, a child between.
protocol: { kind: saop, rounds: 40, discounts: { Ruth: 0.65, Paul: 0.65 } }
horizon: { rounds: 1 }
agents: { Ruth: boulware, Paul: boulware }
sources: { parties: 'judgement, made up for teaching', protocol: 'judgement, made up for teaching' }
`;

/** Its experiment, as galleryExperiment gives it. */
export const divorceSweep = `# six-party sweep divorce.sweep.yaml --out runs
name: divorce
title: Who holds out against whom
scenario: divorce.yaml
factors:
  agents.Ruth: [conceder, linear, boulware]
  agents.Paul: [conceder, linear, boulware]
seeds: 1
metrics: [agreement, expectedGain.Ruth, expectedGain.Paul]
`;
