WITH [
  COLLECT {
    MATCH (n0:Character)
    WHERE n0.id = $p.p4
    RETURN [
      COLLECT {
        MATCH (n0)<-[:INVOLVES]-(n1:Relation)
        WHERE n1.spoiler = $p.p1
        WITH n1
        ORDER BY n1.id
        LIMIT $p.p0
        OPTIONAL MATCH (n1)-[:OF_KIND]->(n2:RelationKind)
        OPTIONAL MATCH (n1)<-[:SUBJECT_OF]-(n3:Entity)
        OPTIONAL MATCH (n1)-[:OBJECT]->(n4:Entity)
        OPTIONAL MATCH (n1)-[:SHOWN_IN]->(n5:Work)
        RETURN [[key IN ['id', 'label', 'inverseLabel', 'symmetric', 'atMost', 'family'] | n2[key]], n3.id, n3.name, labels(n3), n4.id, n4.name, labels(n4), n5.id, n5.name, labels(n5)]
        ORDER BY n1.id
      },
      COLLECT {
        MATCH (n0)<-[:INVOLVES]-(n6:Relation)
        WHERE EXISTS { (n6)-[:INVOLVES]->(n8:Entity) WHERE n8.id = $p.p3 }
        WITH n6
        ORDER BY n6.id
        LIMIT $p.p2
        OPTIONAL MATCH (n6)-[:OF_KIND]->(n7:RelationKind)
        RETURN [n6.spoiler, n7.id]
        ORDER BY n6.id
      },
      COUNT { (n0)<-[:INVOLVES]-(n9:Relation) WHERE EXISTS { (n9)-[:INVOLVES]->(n10:Entity) WHERE n10.id = $p.p3 } }
    ]
  },
  COLLECT {
    MATCH (n11:Relation)
    MATCH (n11)-[:OF_KIND]->(n17:RelationKind)
    WHERE n17.id = $p.p7
    WITH DISTINCT n11
    ORDER BY n11.id
    LIMIT $p.p6
    OPTIONAL MATCH (n11)<-[:SUBJECT_OF]-(n12:Entity)
    OPTIONAL MATCH (n11)-[:OBJECT]->(n13:Entity)
    RETURN [
      n12.id,
      n12.name,
      labels(n12),
      n13.id,
      n13.name,
      labels(n13),
      COLLECT {
        MATCH (n11)<-[:ABOUT]-(n14:Claim)
        WITH n14
        ORDER BY n14.id
        LIMIT $p.p5
        RETURN [
          n14.text,
          COLLECT {
            MATCH (n14)-[r15:STATED_BY]->(n16:Source)
            RETURN [n16.title]
            ORDER BY r15.position, n16.id
          }
        ]
        ORDER BY n14.id
      }
    ]
    ORDER BY n11.id
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
