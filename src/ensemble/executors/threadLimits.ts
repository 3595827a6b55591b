/**
 * What a thread may take for garbage, in MB: talks leave nothing else, Node allows four times as much, and with
 * that nothing is gained but a peak of memory that is a tenth higher.
 */
export const threadLimits = { maxYoungGenerationSizeMb: 12 };
