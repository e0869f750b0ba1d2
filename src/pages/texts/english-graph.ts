/** The words of the page of a thing and its neighbours. */
export const englishGraph = {
  title: (name: string) => `${name} and its neighbours`,
  description: (name: string) => `What ${name} is tied to, and by what.`,
  about: (name: string) => `All about ${name}`,
  chain: (from: string, to: string) => `From ${from} to ${to}`,
  noChain: 'No chain of facts leads there.',
  showSpoilers: (count: number) => `Show ties that give away an ending (${count})`,
  characters: 'Characters',
  performers: 'Played by',
  works: 'Works',
  franchises: 'Franchises',
  seasons: 'Seasons',
  series: 'Series',
  none: 'Nothing is known to be tied to it.',
} as const;
