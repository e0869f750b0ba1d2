MATCH (n0:Film)
WHERE n0.id = $p.p3
WITH [collect([
  n0.releaseDate,
  COLLECT {
    MATCH (n0)<-[:ABOUT]-(n1:Claim)
    WHERE n1.property = $p.p0 AND n1.status <> 'DEPRECATED' AND n1.statedOnTo <= $p.p1
    WITH n1
    ORDER BY n1.status = 'PREFERRED' DESC, n1.statedOnTo DESC, n1.id
    LIMIT 1
    RETURN [n1.value]
  },
  COLLECT {
    MATCH (n0)<-[:ABOUT]-(n2:Claim)
    WHERE n2.property = $p.p0 AND n2.status <> 'DEPRECATED' AND n2.statedOnTo <= $p.p2
    WITH n2
    ORDER BY n2.status = 'PREFERRED' DESC, n2.statedOnTo DESC, n2.id
    LIMIT 1
    RETURN [n2.value]
  }
])] AS answer
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
