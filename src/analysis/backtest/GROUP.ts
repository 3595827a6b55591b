/** Draws that are judged together where a target is about what talks lead to. */
export const GROUP = 20;
