MATCH (n0:Franchise)
WHERE n0.nameSort IS NOT NULL AND n0.name IN $p.p1
WITH n0
ORDER BY n0.nameSort, n0.id
LIMIT $p.p0
OPTIONAL MATCH (n0)<-[:TIMELINE_OF]-(n1:Timeline)
WITH [n0.name, n1.id, n1.network] AS item
ORDER BY n0.nameSort, n0.id
WITH [collect(item)] AS answer
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;

WITH [
  COLLECT {
    MATCH (n0:Claim)
    WHERE n0.id IN $p.p0
    RETURN [
      n0.text,
      n0.id,
      COLLECT {
        MATCH (n0)-[r1:STATED_BY]->(n2:Source)
        RETURN [n2.id]
        ORDER BY r1.position, n2.id
      }
    ]
    ORDER BY n0.id
  },
  COLLECT {
    MATCH (n3:Claim)
    WHERE n3.id IN $p.p1
    RETURN [n3.kind, n3.id]
    ORDER BY n3.id
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
