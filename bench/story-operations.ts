/** The cast of a film, to compare its placement with. */
const cast = 'title cast(first: 20) { nodes { name } }';
const neighbours = 'work { title } relation because { text }';
const placement = `placement { segments { role label } after { ${neighbours} } before { ${neighbours} } }`;

const works = [
  'series/the-continental',
  'film/john-wick',
  'film/john-wick-chapter-2',
  'film/john-wick-chapter-3-parabellum',
  'segment/film-ballerina-prologue',
  'film/ballerina',
  'film/john-wick-chapter-4',
  'film/caine',
  'game/untitled-john-wick-game',
  'film/john-wick-5',
] as const;

/** A hundred pairs, in both directions. */
const relations = works.flatMap((of) =>
  works.map((to) => `relation(of: "${of}", to: "${to}") { ...Standing }`),
);

/** Operations on story time, by name. */
export const storyOperations = {
  timeline: `{
    timeline(franchise: "franchise/john-wick") {
      franchise { name }
      order { position works { title } because { text sources { title } } }
      releases: order(by: RELEASE) { position works { title releaseDate } because { text } }
      conflicts { explanation claims { text sources { title } } outvoted { text } }
    }
  }`,
  relations: `{
    timeline(franchise: "franchise/john-wick") {
      ${relations.map((relation, index) => `r${index}: ${relation}`).join('\n      ')}
    }
  }
  fragment Standing on TemporalRelation { possible certain minGap maxGap because { text } }`,
  cast: `{ film(id: "film/ballerina") { ${cast} } }`,
  castAndPlacement: `{ film(id: "film/ballerina") { ${cast} ${placement} } }`,
} as const;
