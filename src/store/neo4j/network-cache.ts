import { LRUCache } from 'lru-cache';
import { createTeller, readNetwork, type TellRelation } from '../../timeline/index.js';

/** Characters of networks that are kept read. */
const MAX_CHARACTERS = 20_000_000;

/** Makes what reads each network once while it is asked for: the text tells whether it has changed. */
export function createNetworkCache(): (text: string) => TellRelation {
  const networks = new LRUCache<string, TellRelation>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (_tell, text) => text.length,
  });
  return (text) => {
    const known = networks.get(text);
    if (known !== undefined) return known;
    const tell = createTeller(readNetwork(text));
    networks.set(text, tell);
    return tell;
  };
}
