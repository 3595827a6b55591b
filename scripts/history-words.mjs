// How docs/history.md says shares and issues, and where two texts differ.

export const percent = (value) => `${(100 * value).toFixed(value === 0 || value === 1 ? 0 : 1)} %`;

export const issueWord = (id) => id.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

/** Issues on which a deal is not as the other, in the order of the other. */
export const differingOn = (deal, other) => Object.keys(other).filter((id) => deal[id] !== other[id]);
