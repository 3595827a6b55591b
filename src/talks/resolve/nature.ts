/** Whose streams chance itself uses. */
export const NATURE = 'nature';
