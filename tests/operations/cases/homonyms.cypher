WITH [
  COLLECT {
    MATCH (n0:Film)
    WHERE n0.nameSort IS NOT NULL AND n0.name = $p.p1
    RETURN [n0.id, n0.releaseDate]
    ORDER BY n0.nameSort, n0.id
    LIMIT $p.p0
  },
  COLLECT {
    MATCH (n1:Film)
    WHERE n1.nameSort IS NOT NULL AND n1.nameFolded STARTS WITH $p.p3
    RETURN [n1.id, n1.releaseDate]
    ORDER BY n1.nameSort, n1.id
    LIMIT $p.p2
  },
  COLLECT {
    MATCH (n2:Character)
    WHERE n2.nameSort IS NOT NULL AND n2.name STARTS WITH $p.p6
    WITH n2
    ORDER BY n2.nameSort, n2.id
    LIMIT $p.p5
    RETURN [
      n2.id,
      n2.name,
      COLLECT {
        MATCH (n2)-[:APPEARS_IN]->(n3:Work)
        RETURN [labels(n3), n3.name]
        ORDER BY n3.releaseDateSort, n3.nameSort, n3.id
        LIMIT $p.p4
      }
    ]
    ORDER BY n2.nameSort, n2.id
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
