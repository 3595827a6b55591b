/** The last line of a failing claim, until the report takes its place with the file and the command themselves. */
export const replayHint =
  '\nFor its trace and the command that replays it: fc.assert(property, { plugins: [talksReport()] })';
