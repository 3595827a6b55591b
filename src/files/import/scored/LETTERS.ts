/** Letters that name the issues of a scored deliberation, in order. */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
