WITH [
  COLLECT {
    MATCH (n0:Work)
    WHERE n0.releaseDateSort IS NOT NULL AND n0.releaseDateMonth = $p.p1 AND n0.releaseDateDay = $p.p2
    RETURN [labels(n0), [key IN ['name', 'releaseDate', 'releaseDateSort', 'id'] | n0[key]]]
    ORDER BY n0.releaseDateSort, n0.id
    LIMIT $p.p0
  },
  COUNT { (n1:Work) WHERE n1.releaseDateMonth = $p.p1 AND n1.releaseDateDay = $p.p2 },
  COLLECT {
    MATCH (n2:Work)
    WHERE n2.releaseDateSort IS NOT NULL AND n2.releaseDateMonth = $p.p1 AND n2.releaseDateDay = $p.p2 AND any(label IN labels(n2) WHERE label IN $p.p4)
    RETURN [labels(n2), n2.name]
    ORDER BY n2.releaseDateSort, n2.id
    LIMIT $p.p3
  },
  COLLECT {
    MATCH (n3:Person)
    WHERE n3.birthDateSort IS NOT NULL AND n3.birthDateMonth = $p.p1 AND n3.birthDateDay = $p.p2
    RETURN [n3.name, n3.birthDate]
    ORDER BY n3.birthDateSort, n3.id
    LIMIT $p.p5
  },
  COLLECT {
    MATCH (n4:Person)
    WHERE n4.deathDateSort IS NOT NULL AND n4.deathDateMonth = $p.p1 AND n4.deathDateDay = $p.p2
    RETURN [n4.name, n4.deathDate]
    ORDER BY n4.deathDateSort, n4.id
    LIMIT $p.p6
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
