CALL () {
  CALL () {
    MATCH (n1:Credit)
    MATCH (n1)-[:ON]->(n6:Work)
    MATCH (n6)-[:IN_FRANCHISE]->(n7:Franchise)
    WHERE n1.job = $p.p0 AND n7.id = $p.p1
    WITH DISTINCT n1
    MATCH (n1)<-[:HOLDS]-(n2:Person)
    RETURN n2, count(*) AS v3
    ORDER BY v3 DESC, n2.nameSort, n2.id
    LIMIT $p.p2
  }
  WITH [n2.id, n2.name, v3] AS v4
  ORDER BY v3 DESC, n2.nameSort, n2.id
  RETURN collect(v4) AS v5
}
CALL () {
  CALL () {
    MATCH (n9:Relation)
    MATCH (n9)-[:OF_KIND]->(n10:RelationKind)
    RETURN n10, count(*) AS v11
    ORDER BY v11 DESC, n10.id
    LIMIT $p.p3
  }
  WITH [n10.id, n10.label, v11] AS v12
  ORDER BY v11 DESC, n10.id
  RETURN collect(v12) AS v13
}
WITH [v5, v13] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
