MATCH (n0:Character)
WHERE n0.id = $p.p2
OPTIONAL MATCH (n0)-[:FIRST_APPEARS_IN]->(n7:Work)
WITH [collect([
  n0.name,
  COLLECT {
    MATCH (n0)<-[r2:PLAYED]-(n1:Person)
    RETURN [n1.name]
    ORDER BY r2.released, n1.id
    LIMIT $p.p0
  },
  COLLECT {
    MATCH (n0)<-[r4:OF]-(n3:Portrayal)
    WITH n3, r4
    ORDER BY r4.released, n3.id
    LIMIT $p.p1
    OPTIONAL MATCH (n3)<-[:PERFORMS]-(n5:Person)
    OPTIONAL MATCH (n3)-[:IN]->(n6:Work)
    RETURN [n3.kind, n5.id, n5.name, n6.id, n6.name, n6.releaseDate, labels(n6)]
    ORDER BY r4.released, n3.id
  },
  n7.id,
  n7.name,
  labels(n7)
])] AS answer
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
