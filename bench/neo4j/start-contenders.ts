import { contenderNames } from './contender.js';
import { type Contender, startContenderProcess } from './contender-process.js';

interface Contenders {
  /** Ours is the first. */
  readonly all: readonly Contender[];
  readonly ours: Contender;
  readonly stop: () => Promise<void>;
}

/** Starts every contender over a database. */
export async function startContenders(uri: string): Promise<Contenders> {
  const all: Contender[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(all.map((contender) => contender.stop()));
  };
  try {
    for (const name of contenderNames) all.push(await startContenderProcess(name, uri));
    const ours = all.find(({ name }) => name === 'ours');
    if (ours === undefined) throw new Error('Our server is missing among the contenders.');
    return { all, ours, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
