import { rankedClaim } from '../domain/claims.js';
import { firstRelease, isPublic, type ReleaseClaim } from '../domain/first-release.js';
import type { GraphReader } from '../domain/graph-reader.js';
import { releaseKinds, wordOf } from '../domain/vocabulary.js';

/** The claim that the release date of a work rests on: about that itself, or about its first release. */
export function releaseClaimOf(graph: GraphReader, work: string): readonly string[] {
  const own = shownClaimsAbout(graph, work).filter(
    (id) => graph.byId(id)?.properties.property === 'releaseDate',
  );
  if (own.length > 0) return own;
  const first = firstRelease(
    graph.to('RELEASE_OF', work).flatMap((release) => publicClaims(graph, release)),
  );
  return first === undefined ? [] : [first.id];
}

function publicClaims(graph: GraphReader, release: string): readonly ReleaseClaim[] {
  const kind = wordOf(releaseKinds, graph.byId(release)?.properties.kind);
  if (!isPublic(kind)) return [];
  return shownClaimsAbout(graph, release).flatMap((id) => {
    const claim = graph.byId(id);
    if (claim === undefined) return [];
    const value = JSON.parse(String(claim.properties.value));
    return [{ ...rankedClaim(graph, claim), value, release }];
  });
}

function shownClaimsAbout({ byId, to }: GraphReader, subject: string): readonly string[] {
  return to('ABOUT', subject).filter((id) => byId(id)?.properties.isShown === true);
}
