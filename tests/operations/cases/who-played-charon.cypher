OPTIONAL MATCH (before:ImportState {id: 'import'})
WITH before.commits AS before
LIMIT 1
WITH before, [
  COLLECT {
    MATCH (n0:Character)
    WHERE n0.id = $p.p2
    OPTIONAL MATCH (n0)-[:FIRST_APPEARS_IN]->(n7:Work)
    RETURN [
      n0.name,
      COLLECT {
        MATCH (n0)<-[r2:PLAYED]-(n1:Person)
        WITH n1, r2
        ORDER BY r2.released, n1.id
        LIMIT $p.p0
        RETURN [n1.name]
        ORDER BY r2.released, n1.id
      },
      COLLECT {
        MATCH (n0)<-[r4:OF]-(n3:Portrayal)
        WITH n3, r4
        ORDER BY r4.released, n3.id
        LIMIT $p.p1
        OPTIONAL MATCH (n3)<-[:PERFORMS]-(n5:Person)
        OPTIONAL MATCH (n3)-[:IN]->(n6:Work)
        RETURN [n3.kind, n5 IS NOT NULL, n5.name, n6 IS NOT NULL, labels(n6), n6.name, n6.releaseDate]
        ORDER BY r4.released, n3.id
      },
      n7 IS NOT NULL,
      labels(n7),
      n7.id,
      n7.name
    ]
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (after:ImportState {id: 'import'})
RETURN answer, before, after.commits AS after;
