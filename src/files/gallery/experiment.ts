// Written by npm run gallery from examples/experiment.yaml; do not edit by hand.
/** An experiment to begin with, as galleryExperiment gives it. */
export const december2003Sweep = `# Does a phased policy do better than "verification first", and does it depend on trust and on verification?
# six-party sweep experiment.yaml --out runs plays it; docs/experiments.md explains every key.
name: phased
title: Phased concessions against verification first, by trust and deterrence

# A scenario of the library, or the path of a file, from the folder of this one.
scenario: december2003

# What is compared: changes to the scenario, by name. With nothing after its colon a policy changes nothing.
policies:
  verificationFirst:
  phased:
    agents: { US: phasedConcessions }

# What is varied: dotted paths of the scenario, parties and issues by id. A factor that moves several places
# together has a name and paths.
factors:
  trust:
    paths: [parties.US.trust.DPRK, parties.DPRK.trust.US]
    levels: [0.15, 0.25, 0.4]
  # How much watching deters at the two highest levels of verification (0.5 and 0.7 in the scenario).
  deterrence:
    paths: [schedule.verification.deterrence.3, schedule.verification.deterrence.4]
    levels: [0.3, 0.6, 0.9]

# Every combination: 3 × 3 points.
design: factorial

# 20 runs per policy and point. Both policies meet the same chances: run 7 at point 3 has the same seed for both.
seeds: { count: 20, seed: phased, paired: true }

# What is measured of each run; six-party sweep keeps it run by run, and sums it up per policy.
metrics: [agreement, substance, settlement, collapse, level.rollback, realisedGain.US, realisedGain.DPRK]
`;
