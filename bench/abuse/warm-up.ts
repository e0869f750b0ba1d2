import { ask } from './attack.js';
import { send } from './send.js';

/** Ordinary operations. They compile code and build indexes, which would otherwise look like a leak. */
const operations: readonly string[] = [
  '{ films(first: 20, where: { name: { contains: "the" } }) { totalCount nodes { id title } } }',
  '{ films(first: 20) { pageInfo { hasNextPage } nodes { id cast(first: 5) { nodes { name } } } } }',
  '{ films(first: 5, orderBy: [{ field: RELEASE_DATE }]) { nodes { title releaseDate } } }',
  '{ people(first: 5, where: { works: { some: { name: { eq: "Speed" } } } }) { nodes { name } } }',
  '{ search(text: "john wick", first: 5) { nodes { id name } } }',
  '{ search(text: "a", first: 5) { nodes { id name } } }',
  '{ paths(from: "person/keanu-reeves", to: "person/bruce-willis") { length } }',
  '{ portrayals(first: 3) { nodes { work { name } performer { name } character { name } } } }',
  '{ characters(first: 3) { nodes { works(first: 2) { nodes { name } } } } }',
  '{ franchises(first: 3) { nodes { works(first: 3) { nodes { name placement { segments { id } } } } } } }',
  '{ relations(first: 3) { nodes { from { name } to { name } claims(first: 2) { nodes { text } } } } }',
  '{ dataset { version completeness { field missing } } }',
  '{ __schema { types { name } } }',
];
const TIMES = 3;
const PATIENCE_MS = 120_000;

export async function warmUp(origin: string): Promise<void> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  for (let i = 0; i < TIMES; i++) {
    for (const query of operations) await send(origin, ask(query), signal);
  }
}
