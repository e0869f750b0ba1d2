WITH [
  COLLECT {
    MATCH (n1:Credit)
    MATCH (n1)-[:ON]->(n4:Work)
    MATCH (n4)-[:IN_FRANCHISE]->(n5:Franchise)
    WHERE n1.job = $p.p0 AND n5.id = $p.p1
    WITH DISTINCT n1
    MATCH (n1)<-[:HOLDS]-(n2:Person)
    WITH n2, count(*) AS v3
    ORDER BY v3 DESC, n2.nameSort, n2.id
    LIMIT $p.p2
    RETURN [n2.id, n2.name, v3]
    ORDER BY v3 DESC, n2.nameSort, n2.id
  },
  COLLECT {
    MATCH (n7:Relation)
    MATCH (n7)-[:OF_KIND]->(n8:RelationKind)
    WITH n8, count(*) AS v9
    ORDER BY v9 DESC, n8.id
    LIMIT $p.p3
    RETURN [n8.id, n8.label, v9]
    ORDER BY v9 DESC, n8.id
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
