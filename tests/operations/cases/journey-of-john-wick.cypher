WITH [
  COLLECT {
    MATCH (n0:Character)
    WHERE n0.id = $p.p1
    RETURN [
      COLLECT {
        MATCH (n0)-[r2:JOURNEY_STOP]->(n1:JourneyStop)
        WITH n1, r2
        ORDER BY r2.position, n1.id
        LIMIT $p.p0
        RETURN [
          n1.position,
          n1.isPlaced,
          COLLECT {
            MATCH (n1)-[:STOP_WORK]->(n3:Work)
            RETURN [labels(n3), n3.name]
            ORDER BY n3.nameSort, n3.id
          },
          COLLECT {
            MATCH (n1)-[r4:STOP_PORTRAYAL]->(n5:Portrayal)
            OPTIONAL MATCH (n5)<-[:PERFORMS]-(n6:Person)
            RETURN [n5.kind, n6.id, n6.name]
            ORDER BY r4.position, n5.id
          },
          COLLECT {
            MATCH (n1)-[r7:STOP_AFTER]->(n8:Work)
            RETURN [labels(n8), n8.name]
            ORDER BY r7.position, n8.id
          },
          COLLECT {
            MATCH (n1)-[r9:STOP_CLAIM]->(n10:Claim)
            RETURN [n10.text]
            ORDER BY r9.position, n10.id
          }
        ]
        ORDER BY r2.position, n1.id
      },
      COUNT { (n0)-[:JOURNEY_STOP]->(n11:JourneyStop) }
    ]
  },
  COLLECT {
    MATCH (n12:Character)
    WHERE n12.id = $p.p3
    RETURN [
      n12.id,
      COLLECT {
        MATCH (n12)-[r14:JOURNEY_STOP]->(n13:JourneyStop)
        WITH n13, r14
        ORDER BY r14.position DESC, n13.id DESC
        LIMIT $p.p2
        RETURN [
          COLLECT {
            MATCH (n13)-[:STOP_WORK]->(n15:Work)
            RETURN [labels(n15), n15.name]
            ORDER BY n15.nameSort, n15.id
          },
          r14.position,
          n13.id
        ]
        ORDER BY r14.position DESC, n13.id DESC
      }
    ]
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
