OPTIONAL MATCH (before:ImportState {id: 'import'})
WITH before.commits AS before
LIMIT 1
WITH before, [
  COLLECT {
    MATCH (n0:Node)
    WHERE n0.id IN $p.p1
    RETURN [
      labels(n0),
      n0.id,
      n0.name,
      n0.status,
      n0.genres,
      n0.runtimeMinutes,
      COLLECT {
        MATCH (n0)-[:WORKED_ON]->(n1:Work)
        WHERE n0:Person
        WITH n1
        ORDER BY n1.releaseDateFrom, n1.nameSort, n1.id
        LIMIT $p.p0
        RETURN [labels(n1), n1.name, n1.boxOfficeMin, n1.boxOfficeMax, n1.boxOfficeCurrency]
        ORDER BY n1.releaseDateFrom, n1.nameSort, n1.id
      },
      n0.fictional,
      n0.tier,
      n0.publishedOn
    ]
    ORDER BY n0.id
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (after:ImportState {id: 'import'})
RETURN answer, before, after.commits AS after;
