import { createCache } from '../../../caches.js';
import {
  createStandingCache,
  type DescribeStanding,
  readNetwork,
} from '../../../timeline/index.js';

/** Measured of what is read from a character. */
const CHARACTER_BYTES = 4;

/** Makes what reads each network once while it is asked for: the text tells whether it has changed. */
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
