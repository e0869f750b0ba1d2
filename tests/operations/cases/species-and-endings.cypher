WITH [
  COLLECT {
    MATCH (n0:Character)
    WHERE n0.nameSort IS NOT NULL AND n0.species = $p.p1
    RETURN [n0.name, n0.species, n0.statusAtEnd]
    ORDER BY n0.nameSort, n0.id
    LIMIT $p.p0
  },
  COLLECT {
    MATCH (n1:Character)
    WHERE n1.nameSort IS NOT NULL AND n1.species IS NOT NULL AND n1.gender = $p.p4
    WITH n1
    ORDER BY n1.nameSort, n1.id
    LIMIT $p.p3
    RETURN [
      n1.name,
      n1.species,
      COLLECT {
        MATCH (n1)-[:APPEARS_IN]->(n2:Work)
        RETURN [labels(n2), n2.name]
        ORDER BY n2.releaseDateSort, n2.nameSort, n2.id
        LIMIT $p.p2
      }
    ]
    ORDER BY n1.nameSort, n1.id
  },
  COLLECT {
    MATCH (n3:Character)
    WHERE n3.id = $p.p7
    RETURN [
      n3.statusAtEnd,
      COLLECT {
        MATCH (n3)<-[:ABOUT]-(n4:Claim)
        WHERE n4.property = $p.p6
        RETURN [n4.text, n4.isShown, n4.status]
        ORDER BY n4.id
        LIMIT $p.p5
      }
    ]
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
