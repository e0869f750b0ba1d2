MATCH (n0:Franchise)
WHERE n0.nameSort IS NOT NULL AND n0.name IN $p.p5
WITH n0
ORDER BY n0.nameSort, n0.id
LIMIT $p.p4
OPTIONAL MATCH (n0)<-[:TIMELINE_OF]-(n1:Timeline)
WITH [n0.name, n1.id, n1.network, EXISTS { (n2:Node) WHERE n2.id = $p.p0 AND (n2:Work OR n2:Segment) }, EXISTS { (n3:Node) WHERE n3.id = $p.p1 AND (n3:Work OR n3:Segment) }, EXISTS { (n4:Node) WHERE n4.id = $p.p2 AND (n4:Work OR n4:Segment) }, EXISTS { (n5:Node) WHERE n5.id = $p.p3 AND (n5:Work OR n5:Segment) }] AS item
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
