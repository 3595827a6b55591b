/** Dimensions of the Sobol sequence for which there are direction numbers here. */
export const mostDimensions = 200;
