import { createInterface } from 'node:readline';

/** Where questions are read and answers are typed: a terminal, or pipes. */
export interface Terminal {
  print(text: string): void;
  /** Asks for a line; undefined when there are no more, and from when a player has typed q. */
  read(prompt: string): Promise<string | undefined>;
  /** Whether nothing more will be read. */
  hasEnded(): boolean;
  close(): void;
}

export function createTerminal(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Terminal {
  const lines = createInterface({ input });
  const next = lines[Symbol.asyncIterator]();
  let isOver = false;
  const print = (text: string): void => {
    output.write(`${text}\n`);
  };
  return {
    print,
    async read(prompt) {
      if (isOver) return undefined;
      output.write(prompt);
      const { value, done } = await next.next();
      const line = done === true ? undefined : value.trim();
      isOver = line === undefined || line.toLowerCase() === 'q';
      if (isOver) print('');
      return isOver ? undefined : line;
    },
    hasEnded: () => isOver,
    close: () => lines.close(),
  };
}
