import { createCache } from '../../../caches.js';
import { createTellers, readNetwork, type TellRelation } from '../../../timeline/index.js';

/** Measured of what is read from a character. */
const CHARACTER_BYTES = 4;

/** Makes what reads each network once while it is asked for: the text tells whether it has changed. */
export function createNetworkCache(): (text: string) => TellRelation {
  const networks = createCache<TellRelation>(
    'networks',
    (_tell, text) => CHARACTER_BYTES * text.length,
  );
  const createTeller = createTellers();
  return (text) => {
    const known = networks.get(text);
    if (known !== undefined) return known;
    const tell = createTeller(readNetwork(text));
    networks.set(text, tell);
    return tell;
  };
}
