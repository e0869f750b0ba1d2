/** Where pages are, as Fastify writes it; apart from them, so that a server knows before it loads them. */
export const pagePaths = Object.freeze({
  home: '/',
  character: '/character/:name',
  company: '/company/:name',
  episode: '/episode/:name',
  event: '/event/:name',
  film: '/film/:name',
  franchise: '/franchise/:name',
  game: '/game/:name',
  item: '/item/:name',
  organization: '/organization/:name',
  person: '/person/:name',
  place: '/place/:name',
  season: '/season/:name',
  series: '/series/:name',
  play: '/play',
  timeline: '/timeline/:franchise',
});
