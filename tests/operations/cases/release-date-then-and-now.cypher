MATCH (n0:Film)
WHERE n0.id = $p.p0
WITH [collect([n0.releaseDate, n0.releaseDateHistory])] AS answer
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
