OPTIONAL MATCH (before:ImportState {id: 'import'})
WITH before.commits AS before
LIMIT 1
WITH before, [
  COLLECT {
    MATCH (n0:Film)
    WHERE n0.releaseDateFrom IS NOT NULL AND (n0.releaseDateFrom >= $p.p1 AND n0.releaseDateTo <= $p.p2)
    WITH n0
    ORDER BY n0.releaseDateFrom, n0.id
    LIMIT $p.p0
    RETURN [n0.name, n0.releaseDate]
    ORDER BY n0.releaseDateFrom, n0.id
  },
  COLLECT {
    MATCH (n1:Film)
    WHERE n1.runtimeMinutes IS NOT NULL AND (n1.releaseDateFrom > $p.p4 AND n1.runtimeMinutes > $p.p5)
    WITH n1
    ORDER BY n1.runtimeMinutes DESC, n1.id
    LIMIT $p.p3
    RETURN [n1.name, n1.runtimeMinutes]
    ORDER BY n1.runtimeMinutes DESC, n1.id
  },
  COLLECT {
    MATCH (n2:Work)
    WHERE n2.nameSort IS NOT NULL AND n2.releaseDate IS NULL
    WITH n2
    ORDER BY n2.nameSort, n2.id
    LIMIT $p.p6
    RETURN [labels(n2), n2.name, n2.status]
    ORDER BY n2.nameSort, n2.id
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (after:ImportState {id: 'import'})
RETURN answer, before, after.commits AS after;
