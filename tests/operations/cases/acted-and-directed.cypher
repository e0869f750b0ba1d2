WITH [
  COLLECT {
    MATCH (n0:Person)
    WHERE n0.nameSort IS NOT NULL AND EXISTS { (n0)-[:HOLDS]->(n4:Credit) WHERE n4.job IN $p.p4 AND any(text IN coalesce(n4.alsoAs, []) WHERE text = $p.p5) }
    WITH n0
    ORDER BY n0.nameSort, n0.id
    LIMIT $p.p3
    RETURN [
      n0.name,
      COLLECT {
        MATCH (n0)-[r2:HOLDS]->(n1:Credit)
        WHERE n1.job IN $p.p1 AND any(text IN coalesce(n1.alsoAs, []) WHERE text = $p.p2)
        WITH n1, r2
        ORDER BY r2.released, n1.id
        LIMIT $p.p0
        OPTIONAL MATCH (n1)-[:ON]->(n3:Work)
        RETURN [n1.job, n1.alsoAs, n3.id, n3.name, labels(n3)]
        ORDER BY r2.released, n1.id
      }
    ]
    ORDER BY n0.nameSort, n0.id
  },
  COLLECT {
    MATCH (n5:Credit)
    WHERE n5.id IS NOT NULL AND n5.job = $p.p7 AND any(text IN coalesce(n5.alsoAs, []) WHERE text = $p.p8)
    WITH n5
    ORDER BY n5.id
    LIMIT $p.p6
    OPTIONAL MATCH (n5)<-[:HOLDS]-(n6:Person)
    OPTIONAL MATCH (n5)-[:ON]->(n7:Work)
    RETURN [n6.id, n6.name, n7.id, n7.name, labels(n7), n5.alsoAs]
    ORDER BY n5.id
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
