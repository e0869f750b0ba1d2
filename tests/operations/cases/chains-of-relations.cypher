WITH [
  COLLECT {
    MATCH (n0:Character)
    WHERE n0.id = $p.p2
    RETURN [
      COLLECT {
        MATCH (n0)-[:BEGINS_CHAIN]->(n1:RelationChain)
        WHERE EXISTS { (n1)-[:CHAIN_OF_KIND]->(n3:RelationKind) WHERE n3.id = $p.p1 }
        WITH n1
        ORDER BY n1.depth, n1.id
        LIMIT $p.p0
        OPTIONAL MATCH (n1)-[:ENDS_CHAIN]->(n2:Entity)
        RETURN [n1.depth, n2.id, n2.name, labels(n2)]
        ORDER BY n1.depth, n1.id
      },
      COUNT { (n0)-[:BEGINS_CHAIN]->(n4:RelationChain) WHERE EXISTS { (n4)-[:CHAIN_OF_KIND]->(n5:RelationKind) WHERE n5.id = $p.p1 } }
    ]
  },
  COLLECT {
    MATCH (n6:Character)
    MATCH (n6)<-[:ENDS_CHAIN]-(n9:RelationChain)
    MATCH (n9)-[:CHAIN_OF_KIND]->(n10:RelationKind)
    WHERE n9.depth = $p.p6 AND n10.id = $p.p7
    WITH DISTINCT n6
    ORDER BY n6.nameSort, n6.id
    LIMIT $p.p5
    RETURN [
      n6.name,
      COLLECT {
        MATCH (n6)<-[:ENDS_CHAIN]-(n7:RelationChain)
        WHERE n7.depth > $p.p4
        WITH n7
        ORDER BY n7.depth, n7.id
        LIMIT $p.p3
        OPTIONAL MATCH (n7)<-[:BEGINS_CHAIN]-(n8:Entity)
        RETURN [n8.id, n8.name, labels(n8)]
        ORDER BY n7.depth, n7.id
      }
    ]
    ORDER BY n6.nameSort, n6.id
  },
  COLLECT {
    MATCH (n11:Work)
    WHERE n11.id = $p.p11
    RETURN [
      labels(n11),
      COLLECT {
        MATCH (n11)<-[:ENDS_CHAIN]-(n12:RelationChain)
        WHERE n12.spoiler = $p.p9 AND EXISTS { (n12)-[:CHAIN_OF_KIND]->(n15:RelationKind) WHERE n15.id = $p.p10 }
        WITH n12
        ORDER BY n12.depth DESC, n12.id
        LIMIT $p.p8
        OPTIONAL MATCH (n12)-[:CHAIN_OF_KIND]->(n13:RelationKind)
        OPTIONAL MATCH (n12)<-[:BEGINS_CHAIN]-(n14:Entity)
        RETURN [n12.id, n12.depth, n13.id, n13.label, n13.transitive, n14.id, n14.name, labels(n14)]
        ORDER BY n12.depth DESC, n12.id
      },
      COUNT { (n11)<-[:ENDS_CHAIN]-(n16:RelationChain) WHERE n16.spoiler = $p.p9 AND EXISTS { (n16)-[:CHAIN_OF_KIND]->(n17:RelationKind) WHERE n17.id = $p.p10 } }
    ]
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
