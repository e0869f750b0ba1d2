WITH [
  COLLECT {
    MATCH (n0:Film)
    WHERE n0.nameSort IS NOT NULL AND any(text IN coalesce(n0.genres, []) WHERE text = $p.p1) AND all(text IN coalesce(n0.genres, []) WHERE text IN $p.p2)
    RETURN [n0.name, n0.genres]
    ORDER BY n0.nameSort, n0.id
    LIMIT $p.p0
  },
  COLLECT {
    MATCH (n1:Work)
    MATCH (n1)-[:IN_FRANCHISE]->(n2:Franchise)
    WHERE n1.status = $p.p4 AND n2.id = $p.p5 AND NOT EXISTS { (n1)<-[:ACTED_IN]-(n3:Person) WHERE n3.id = $p.p6 }
    WITH DISTINCT n1
    ORDER BY n1.nameSort, n1.id
    LIMIT $p.p3
    RETURN [labels(n1), n1.name]
    ORDER BY n1.nameSort, n1.id
  },
  COLLECT {
    MATCH (n4:Character)
    MATCH (n4)<-[:PLAYED]-(n7:Person)
    MATCH (n7)-[:WORKED_ON]->(n8:Work)
    WHERE EXISTS { (n4)<-[:OF]-(n5:Portrayal) WHERE EXISTS { (n5)-[:IN]->(n6:Work) WHERE any(label IN labels(n6) WHERE label IN $p.p8) } } AND n8.id = $p.p9
    WITH DISTINCT n4
    ORDER BY n4.nameSort, n4.id
    LIMIT $p.p7
    RETURN [n4.name]
    ORDER BY n4.nameSort, n4.id
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
