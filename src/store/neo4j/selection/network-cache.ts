import { createCache } from '../../../caches.js';
import {
  createStandingCache,
  type DescribeStanding,
  readNetwork,
} from '../../../timeline/index.js';

/** Measured: the bytes of a network for each character of its text. */
const CHARACTER_BYTES = 4;

/** Reads each network once and keeps it while it is in use; its text is the key. */
export function createNetworkCache(): (text: string) => DescribeStanding {
  const networks = createCache<DescribeStanding>(
    'networks',
    (_describe, text) => CHARACTER_BYTES * text.length,
  );
  const describerOf = createStandingCache();
  return (text) => {
    const known = networks.get(text);
    if (known !== undefined) return known;
    const describe = describerOf(readNetwork(text));
    networks.set(text, describe);
    return describe;
  };
}
