/** Mean length of a year in days: promises are made in months and years, time runs in days. */
export const YEAR = 365.25;

/** Mean length of a month in days. */
export const MONTH = 30.4375;
