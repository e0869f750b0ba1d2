MATCH (n0:Timeline)
WHERE n0.id = $p.p0
WITH [collect([n0.network])] AS answer
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;

WITH [
  COLLECT {
    MATCH (n0:Claim)
    WHERE n0.id IN $p.p0
    RETURN [n0.id, n0.text]
    ORDER BY n0.id
  },
  COLLECT {
    MATCH (n1:Claim)
    WHERE n1.id IN $p.p1
    RETURN [n1.text, n1.id]
    ORDER BY n1.id
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
