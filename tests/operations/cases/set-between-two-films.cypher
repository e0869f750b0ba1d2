WITH [
  COLLECT {
    MATCH (n0:Work)
    MATCH (n0)<-[:PRECEDES]-(n1:Work)
    WHERE n1.id = $p.p1 AND EXISTS { (n0)-[:PRECEDES]->(n2:Work) WHERE n2.id = $p.p2 }
    WITH DISTINCT n0
    ORDER BY n0.nameSort, n0.id
    LIMIT $p.p0
    RETURN [labels(n0), n0.id]
    ORDER BY n0.nameSort, n0.id
  },
  COUNT { MATCH (n3:Work) MATCH (n3)<-[:PRECEDES]-(n4:Work) WHERE n4.id = $p.p1 AND EXISTS { (n3)-[:PRECEDES]->(n5:Work) WHERE n5.id = $p.p2 } RETURN DISTINCT n3 },
  COLLECT {
    MATCH (n6:Character)
    MATCH (n6)-[:APPEARS_IN]->(n7:Work)
    MATCH (n7)<-[:PRECEDES]-(n8:Work)
    WHERE n8.id = $p.p4 AND EXISTS { (n7)-[:PRECEDES]->(n9:Work) WHERE n9.id = $p.p5 } AND NOT EXISTS { (n6)-[:APPEARS_IN]->(n10:Work) WHERE EXISTS { (n10)<-[:PRECEDES]-(n11:Work) WHERE n11.id = $p.p6 } }
    WITH DISTINCT n6
    ORDER BY n6.nameSort, n6.id
    LIMIT $p.p3
    RETURN [n6.name]
    ORDER BY n6.nameSort, n6.id
  },
  COLLECT {
    MATCH (n12:Film)
    MATCH (n12)-[:PRECEDES]->(n13:Work)
    WHERE n13.id = $p.p8
    WITH DISTINCT n12
    ORDER BY n12.nameSort, n12.id
    LIMIT $p.p7
    RETURN [n12.name, n12.releaseDate]
    ORDER BY n12.nameSort, n12.id
  },
  COUNT { MATCH (n15:Work) MATCH (n15)<-[:PRECEDES]-(n16:Work) WHERE n16.id = $p.p9 RETURN DISTINCT n15 }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
