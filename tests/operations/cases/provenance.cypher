WITH [
  COLLECT {
    MATCH (n0:Source)
    WHERE n0.id = $p.p2
    RETURN [
      [key IN ['title', 'publisher', 'author', 'publishedOn', 'tier'] | n0[key]],
      COLLECT {
        MATCH (n0)<-[:STATED_BY]-(n1:Claim)
        WHERE n1.kind = $p.p1
        WITH n1
        ORDER BY n1.id
        LIMIT $p.p0
        OPTIONAL MATCH (n1)-[:ABOUT]->(n2:Node)
        OPTIONAL MATCH (n1)-[:VALUE]->(n3:Entity)
        RETURN [n1.property, n1.text, n1.quote, n2.id, labels(n2), n3.id, n3.name, labels(n3)]
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
        RETURN [[key IN ['property', 'text', 'status', 'quote'] | n6[key]]]
        ORDER BY n6.id
        LIMIT $p.p3
      }
    ]
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
