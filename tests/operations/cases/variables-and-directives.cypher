OPTIONAL MATCH (before:ImportState {id: 'import'})
WITH before.commits AS before
LIMIT 1
WITH before, [
  COLLECT {
    MATCH (n0:Film)
    WHERE n0.id = $p.p1
    RETURN [
      n0.name,
      COLLECT {
        MATCH (n0)<-[r2:ACTED_IN]-(n1:Person)
        WITH n1, r2
        ORDER BY r2.billing, n1.id
        LIMIT $p.p0
        RETURN [n1.name]
        ORDER BY r2.billing, n1.id
      }
    ]
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (after:ImportState {id: 'import'})
RETURN answer, before, after.commits AS after;
