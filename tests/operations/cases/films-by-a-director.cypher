WITH [
  COLLECT {
    MATCH (n0:Person)
    WHERE n0.id = $p.p3
    RETURN [
      n0.name,
      COLLECT {
        MATCH (n0)-[r2:HOLDS]->(n1:Credit)
        WHERE n1.job = $p.p2
        WITH n1, r2
        ORDER BY r2.released, n1.id
        LIMIT $p.p1
        OPTIONAL MATCH (n1)-[:ON]->(n3:Work)
        RETURN [
          n3.id,
          n3.name,
          n3.releaseDate,
          labels(n3),
          COLLECT {
            MATCH (n1)<-[:ABOUT]-(n4:Claim)
            WITH n4
            ORDER BY n4.id
            LIMIT $p.p0
            RETURN [
              COLLECT {
                MATCH (n4)-[r5:STATED_BY]->(n6:Source)
                RETURN [n6.title]
                ORDER BY r5.position, n6.id
              }
            ]
            ORDER BY n4.id
          }
        ]
        ORDER BY r2.released, n1.id
      }
    ]
  },
  COUNT { MATCH (n8:Work) MATCH (n8)<-[:ON]-(n9:Credit) MATCH (n9)<-[:HOLDS]-(n10:Person) WHERE n9.job = $p.p4 AND n10.nameFolded = $p.p5 RETURN DISTINCT n8 }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
