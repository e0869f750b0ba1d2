WITH [
  COLLECT {
    MATCH (n0:Entity)
    WHERE n0.lot IN $p.p0
    RETURN [labels(n0), n0.id, n0.name, n0.lot]
    ORDER BY n0.lot
  },
  COLLECT {
    MATCH (n1:Entity)
    WHERE n1.lot IN $p.p1
    RETURN [labels(n1), n1.name, n1.releaseDate, n1.lot]
    ORDER BY n1.lot
  },
  COLLECT {
    MATCH (n2:Entity)
    WHERE n2.lot IN $p.p2
    RETURN [labels(n2), n2.id, n2.lot]
    ORDER BY n2.lot
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
