import { createCache } from '../../../caches.js';
import { createStandingCache, type DescribedStory, readNetwork } from '../../../timeline/index.js';

/** Measured: the bytes of a network for each character of its text. */
const CHARACTER_BYTES = 4;

/** Reads each network once and keeps it while it is in use; its text is the key. */
export function createNetworkCache(): (text: string) => DescribedStory {
  const networks = createCache<DescribedStory>(
    'networks',
    (_story, text) => CHARACTER_BYTES * text.length,
  );
  const describerOf = createStandingCache();
  return (text) => {
    const known = networks.get(text);
    if (known !== undefined) return known;
    const story = describerOf(readNetwork(text));
    networks.set(text, story);
    return story;
  };
}
