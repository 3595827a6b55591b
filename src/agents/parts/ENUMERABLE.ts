/** Most deals of a space that bidding enumerates and sorts; larger spaces are searched. */
export const ENUMERABLE = 131_072;
