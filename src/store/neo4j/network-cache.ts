import { LRUCache } from 'lru-cache';
import { readNetwork, type SolvedNetwork } from '../../timeline/index.js';

/** Characters of networks that are kept read. */
const MAX_CHARACTERS = 20_000_000;

/** Makes what reads each network once while it is asked for: the text tells whether it has changed. */
export function createNetworkCache(): (text: string) => SolvedNetwork {
  const networks = new LRUCache<string, SolvedNetwork>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (_network, text) => text.length,
  });
  return (text) => {
    const known = networks.get(text);
    if (known !== undefined) return known;
    const read = readNetwork(text);
    networks.set(text, read);
    return read;
  };
}
