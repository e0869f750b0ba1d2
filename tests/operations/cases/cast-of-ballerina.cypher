MATCH (n0:Film)
WHERE n0.id = $p.p1
WITH [collect([
  n0.name,
  n0.releaseDate,
  COLLECT {
    MATCH (n0)<-[:IN]-(n1:Portrayal)
    WITH n1
    ORDER BY n1.billing, n1.id
    LIMIT $p.p0
    OPTIONAL MATCH (n1)<-[:PERFORMS]-(n2:Person)
    OPTIONAL MATCH (n1)-[:OF]->(n3:Character)
    RETURN [n1.billing, n2.id, n2.name, n3.id, n3.name]
    ORDER BY n1.billing, n1.id
  },
  COUNT { (n0)<-[:IN]-(n4:Portrayal) }
])] AS answer
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
