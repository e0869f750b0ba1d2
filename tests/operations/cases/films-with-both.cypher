WITH [
  COLLECT {
    MATCH (n0:Film)
    MATCH (n0)<-[:ACTED_IN]-(n1:Person)
    WHERE n1.id = $p.p1 AND EXISTS { (n0)<-[:ACTED_IN]-(n2:Person) WHERE n2.id = $p.p2 }
    WITH DISTINCT n0
    ORDER BY n0.releaseDateSort, n0.id
    LIMIT $p.p0
    RETURN [n0.id, n0.name]
    ORDER BY n0.releaseDateSort, n0.id
  },
  COUNT { MATCH (n3:Film) MATCH (n3)<-[:ACTED_IN]-(n4:Person) WHERE n4.id = $p.p1 AND EXISTS { (n3)<-[:ACTED_IN]-(n5:Person) WHERE n5.id = $p.p2 } RETURN DISTINCT n3 }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
