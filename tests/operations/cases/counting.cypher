WITH [
  COLLECT {
    MATCH (n0:Person)
    WHERE n0.id IS NOT NULL AND COUNT { (n0)-[:WORKED_ON]->(n3:Work) WHERE EXISTS { (n3)-[:IN_FRANCHISE]->(n4:Franchise) WHERE n4.id = $p.p1 } } >= $p.p2
    RETURN [n0.name, COUNT { (n0)-[:WORKED_ON]->(n2:Work) }]
    ORDER BY COUNT { (n0)-[:WORKED_ON]->() } DESC, n0.id
    LIMIT $p.p0
  },
  COLLECT {
    MATCH (n5:Film)
    WHERE n5.id IS NOT NULL AND any(number IN [size([text IN coalesce(n5.genresFolded, []) WHERE text CONTAINS $p.p4])] WHERE number >= $p.p5 AND number <= $p.p6)
    RETURN [n5.name, n5.genres]
    ORDER BY COUNT { (n5)<-[:ACTED_IN]-() } DESC, COUNT { (n5)<-[:INVOLVES]-() }, n5.id
    LIMIT $p.p3
  },
  COLLECT {
    MATCH (n6:Franchise)
    WHERE n6.id = $p.p11
    RETURN [
      COLLECT {
        MATCH (n6)<-[:IN_FRANCHISE]-(n7:Character)
        WHERE any(number IN [COUNT { (n7)<-[:PLAYED]-() }] WHERE number > $p.p9 AND number <> $p.p10)
        WITH n7
        ORDER BY COUNT { (n7)<-[:PLAYED]-() } DESC, n7.id
        LIMIT $p.p8
        RETURN [
          n7.name,
          COLLECT {
            MATCH (n7)<-[r9:PLAYED]-(n8:Person)
            RETURN [n8.name]
            ORDER BY r9.released, n8.id
            LIMIT $p.p7
          }
        ]
        ORDER BY COUNT { (n7)<-[:PLAYED]-() } DESC, n7.id
      }
    ]
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
