MATCH (n0:Timeline)
WHERE n0.id = $p.p0
OPTIONAL MATCH (n0)-[:TIMELINE_OF]->(n1:Franchise)
WITH [collect([
  n1.id,
  n1.name,
  COLLECT {
    MATCH (n0)-[r2:STORY_STEP]->(n3:TimelineStep)
    RETURN [
      n3.position,
      COLLECT {
        MATCH (n3)-[:STEP_WORK]->(n4:Work)
        RETURN [labels(n4), n4.id]
        ORDER BY n4.nameSort, n4.id
      },
      COLLECT {
        MATCH (n3)-[r5:STEP_CLAIM]->(n6:Claim)
        RETURN [n6.id, n6.text]
        ORDER BY r5.position, n6.id
      }
    ]
    ORDER BY r2.position, n3.id
  },
  COLLECT {
    MATCH (n0)-[r7:RELEASE_STEP]->(n8:TimelineStep)
    RETURN [
      n8.position,
      COLLECT {
        MATCH (n8)-[:STEP_WORK]->(n9:Work)
        RETURN [labels(n9), n9.id, n9.releaseDate]
        ORDER BY n9.nameSort, n9.id
      },
      COLLECT {
        MATCH (n8)-[r10:STEP_CLAIM]->(n11:Claim)
        RETURN [n11.text]
        ORDER BY r10.position, n11.id
      }
    ]
    ORDER BY r7.position, n8.id
  },
  COLLECT {
    MATCH (n0)-[r12:HAS_CONFLICT]->(n13:TimelineConflict)
    OPTIONAL MATCH (n13)-[:OUTVOTED]->(n16:Claim)
    RETURN [
      n13.explanation,
      COLLECT {
        MATCH (n13)-[r14:CONFLICT_CLAIM]->(n15:Claim)
        RETURN [n15.id, n15.text, n15.statedOn]
        ORDER BY r14.position, n15.id
      },
      n16.id,
      COLLECT {
        MATCH (n16)-[r17:STATED_BY]->(n18:Source)
        RETURN [n18.id, n18.publisher]
        ORDER BY r17.position, n18.id
      }
    ]
    ORDER BY r12.position, n13.id
  }
])] AS answer
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
