WITH [
  COLLECT {
    MATCH (n0:Franchise)
    WHERE n0.nameSort IS NOT NULL AND n0.name IN $p.p1
    WITH n0
    ORDER BY n0.nameSort, n0.id
    LIMIT $p.p0
    OPTIONAL MATCH (n0)<-[:TIMELINE_OF]-(n1:Timeline)
    RETURN [
      n0.name,
      n1.id,
      COLLECT {
        MATCH (n1)-[r2:STORY_STEP]->(n3:TimelineStep)
        RETURN [
          COLLECT {
            MATCH (n3)-[:STEP_WORK]->(n4:Work)
            RETURN [labels(n4), n4.name]
            ORDER BY n4.nameSort, n4.id
          },
          COLLECT {
            MATCH (n3)-[r5:STEP_CLAIM]->(n6:Claim)
            RETURN [n6.text]
            ORDER BY r5.position, n6.id
          }
        ]
        ORDER BY r2.position, n3.id
      },
      COLLECT {
        MATCH (n1)-[r7:RELEASE_STEP]->(n8:TimelineStep)
        RETURN [
          COLLECT {
            MATCH (n8)-[:STEP_WORK]->(n9:Work)
            RETURN [labels(n9), n9.name]
            ORDER BY n9.nameSort, n9.id
          }
        ]
        ORDER BY r7.position, n8.id
      },
      COLLECT {
        MATCH (n1)-[r10:HAS_CONFLICT]->(n11:TimelineConflict)
        RETURN [n11.explanation]
        ORDER BY r10.position, n11.id
      }
    ]
    ORDER BY n0.nameSort, n0.id
  },
  COLLECT {
    MATCH (n12:Timeline)
    WHERE n12.id = $p.p2
    RETURN [
      COLLECT {
        MATCH (n12)-[r13:STORY_STEP]->(n14:TimelineStep)
        RETURN [
          COLLECT {
            MATCH (n14)-[:STEP_WORK]->(n15:Work)
            RETURN [labels(n15), n15.name]
            ORDER BY n15.nameSort, n15.id
          },
          COLLECT {
            MATCH (n14)-[r16:STEP_CLAIM]->(n17:Claim)
            RETURN [n17.text]
            ORDER BY r16.position, n17.id
          }
        ]
        ORDER BY r13.position, n14.id
      },
      COLLECT {
        MATCH (n12)-[r18:RELEASE_STEP]->(n19:TimelineStep)
        RETURN [
          COLLECT {
            MATCH (n19)-[:STEP_WORK]->(n20:Work)
            RETURN [labels(n20), n20.name]
            ORDER BY n20.nameSort, n20.id
          }
        ]
        ORDER BY r18.position, n19.id
      },
      COLLECT {
        MATCH (n12)-[r21:HAS_CONFLICT]->(n22:TimelineConflict)
        RETURN [n22.explanation]
        ORDER BY r21.position, n22.id
      }
    ]
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
