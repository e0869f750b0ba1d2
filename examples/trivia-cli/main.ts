import { createClient } from './client.js';
import { games } from './games.js';
import { readCommandLine } from './read-options.js';
import { Refusal } from './refusal.js';
import { createTerminal } from './terminal.js';
import { either } from './words.js';

const USAGE = `Plays trivia in the terminal, by the API alone: npm run play -- [game] [options]

  quiz                   questions, each with a proof (the default)
  grid                   nine cells, each for somebody who meets two conditions
  groups                 sixteen names that make four groups
  order                  five works to be put in order
  daily                  the grid, the groups and the order of a day

  --franchise <id>       what it is about, such as john-wick (default: any films for a quiz,
                         john-wick for the others)
  --seed <seed>          the same seed gives the same again
  --date <day>           the puzzle of a day, such as 2026-11-30 (default for daily: today)
  --difficulty <level>   for a quiz: easy, medium or hard (default: all)
  --answer <form>        for a quiz: by choice or text (default: choice)
  --size <number>        for a quiz: how many questions, up to 50 (default: 10)
  --url <url>            where the API is (default: THROUGHLINE_URL, or
                         http://localhost:4000/graphql)
`;

const terminal = createTerminal(process.stdin, process.stdout);
try {
  await play();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`error: ${error.message}\n`);
  process.exitCode = 1;
} finally {
  terminal.close();
}

async function play(): Promise<void> {
  const { game: name, options, given, url, help } = readCommandLine(process.argv.slice(2));
  if (help) return terminal.print(USAGE);
  const game = games.get(name);
  if (game === undefined) {
    throw new Refusal(`expected ${either([...games.keys()])}, found "${name}"`);
  }
  const strange = given.find((option) => !game.takes.includes(option));
  if (strange !== undefined) {
    const taken = game.takes.map((option) => `--${option}`).join(', ');
    throw new Refusal(`${name} takes ${taken}, and no --${strange}`);
  }
  await game.play({ ask: createClient(url), terminal }, options);
}
