#!/usr/bin/env node
import { exitCodes, widthOf } from './output/shell.js';
import { program } from './program.js';

// Who reads only the head of an account closes the pipe early: no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? exitCodes.done : exitCodes.fault);
});
process.exitCode = await program(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  terminal: process.stderr.isTTY,
  ...widthOf(process.env, process.stdout.columns),
});
