/** The words of the search, in English: its box on every page, and the page of results. */
export const englishSearch = {
  label: 'Search films, characters, people and everything else',
  placeholder: 'Search',
  submit: 'Search',
  title: 'Search',
  results: (text: string) => `Results for “${text}”`,
  description: 'Everything in the graph by its names, typing errors forgiven.',
  ask: 'Type a name into the box above: of a film, a character, a person, a place. Typing errors are forgiven.',
  none: (text: string) =>
    `Nothing has a name like “${text}”. Fewer words, or a part of the name, may find it.`,
  found: (count: number) =>
    count === 1 ? 'One match, best first.' : `${count} matches, best first.`,
  matched: (name: string) => `matched “${name}”`,
  more: 'More results',
  start: 'From the start',
  groups: {
    Character: 'Characters',
    Company: 'Companies',
    Episode: 'Episodes',
    Event: 'Events',
    Film: 'Films',
    Franchise: 'Franchises',
    Game: 'Games',
    Item: 'Items',
    Organization: 'Organizations',
    Person: 'People',
    Place: 'Places',
    Season: 'Seasons',
    Series: 'Series',
  },
  /** What the script says beneath the box. */
  said: {
    suggestions: 'Suggestions',
    searching: 'Searching …',
    none: 'Nothing has a name like this.',
    away: 'The server cannot be reached at the moment.',
    all: 'All results',
  },
} as const;
