#!/usr/bin/env node
import { EXIT_CODES } from './cli/io.js';
import { run } from './cli/run.js';

const [, , ...argv] = process.argv;

// A server outlives its terminal and goes on without a log; a command whose output is lost has failed.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', ({ message }: NodeJS.ErrnoException) => {
    if (argv[0] === 'serve') return;
    if (stream === process.stdout) {
      process.stderr.write(`error: the output cannot be written: ${message}\n`);
    }
    process.exit(EXIT_CODES.unwritten);
  });
}

process.exitCode = await run(argv, {
  print: (text) => process.stdout.write(text),
  warn: (text) => process.stderr.write(text),
  columns: process.stdout.columns ?? 80,
  isInteractive: process.stderr.isTTY,
});
