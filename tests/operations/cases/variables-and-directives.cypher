MATCH (n0:Film)
WHERE n0.id = $p.p1
WITH [collect([
  n0.name,
  COLLECT {
    MATCH (n0)<-[r2:ACTED_IN]-(n1:Person)
    RETURN [n1.name]
    ORDER BY r2.billing, n1.id
    LIMIT $p.p0
  }
])] AS answer
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
