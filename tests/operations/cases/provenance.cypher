OPTIONAL MATCH (before:ImportState {id: 'import'})
WITH before.commits AS before
LIMIT 1
WITH before, [
  COLLECT {
    MATCH (n0:Source)
    WHERE n0.id = $p.p2
    RETURN [
      n0.title,
      n0.publisher,
      n0.author,
      n0.publishedOn,
      n0.tier,
      COLLECT {
        MATCH (n0)<-[:STATED_BY]-(n1:Claim)
        WHERE n1.kind = $p.p1
        WITH n1
        ORDER BY n1.id
        LIMIT $p.p0
        OPTIONAL MATCH (n1)-[:ABOUT]->(n2:Node)
        OPTIONAL MATCH (n1)-[:VALUE]->(n3:Entity)
        RETURN [n1.property, n1.text, n1.quote, n2 IS NOT NULL, labels(n2), n2.id, n3 IS NOT NULL, labels(n3), n3.name]
        ORDER BY n1.id
      },
      COUNT { (n0)<-[:STATED_BY]-(n4:Claim) WHERE n4.kind = $p.p1 }
    ]
  },
  COLLECT {
    MATCH (n5:Film)
    WHERE n5.id = $p.p6
    RETURN [
      COLLECT {
        MATCH (n5)<-[:ABOUT]-(n6:Claim)
        WHERE n6.kind = $p.p4 AND EXISTS { (n6)-[:STATED_BY]->(n7:Source) WHERE n7.id = $p.p5 }
        WITH n6
        ORDER BY n6.id
        LIMIT $p.p3
        RETURN [n6.property, n6.text, n6.status, n6.quote]
        ORDER BY n6.id
      }
    ]
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (after:ImportState {id: 'import'})
RETURN answer, before, after.commits AS after;
