import { createInterface } from 'node:readline';

/** Where questions are read and answers are typed: a terminal, or pipes. */
export interface Terminal {
  print(text: string): void;
  /** Asks for a line; undefined when there are no more. */
  read(prompt: string): Promise<string | undefined>;
  close(): void;
}

export function createTerminal(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Terminal {
  const lines = createInterface({ input });
  const next = lines[Symbol.asyncIterator]();
  return {
    print: (text) => {
      output.write(`${text}\n`);
    },
    async read(prompt) {
      output.write(prompt);
      const { value, done } = await next.next();
      return done === true ? undefined : value.trim();
    },
    close: () => lines.close(),
  };
}
