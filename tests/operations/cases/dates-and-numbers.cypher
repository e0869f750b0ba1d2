WITH [
  COLLECT {
    MATCH (n0:Film)
    WHERE n0.releaseDateSort IS NOT NULL AND n0.releaseDateFrom >= $p.p1 AND n0.releaseDateTo <= $p.p2
    RETURN [n0.name, n0.releaseDate]
    ORDER BY n0.releaseDateSort, n0.id
    LIMIT $p.p0
  },
  COLLECT {
    MATCH (n1:Film)
    WHERE n1.runtimeMinutes IS NOT NULL AND n1.releaseDateFrom > $p.p4 AND n1.runtimeMinutes > $p.p5
    RETURN [n1.name, n1.runtimeMinutes]
    ORDER BY n1.runtimeMinutes DESC, n1.id
    LIMIT $p.p3
  },
  COLLECT {
    MATCH (n2:Work)
    WHERE n2.nameSort IS NOT NULL AND n2.releaseDate IS NULL
    RETURN [labels(n2), n2.name, n2.status]
    ORDER BY n2.nameSort, n2.id
    LIMIT $p.p6
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
