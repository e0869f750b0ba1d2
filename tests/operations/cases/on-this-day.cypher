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
    MATCH (n3:Release)
    WHERE n3.dateSort IS NOT NULL AND n3.dateMonth = $p.p1 AND n3.dateDay = $p.p2
    WITH n3
    ORDER BY n3.dateSort, n3.id
    LIMIT $p.p5
    OPTIONAL MATCH (n3)-[:RELEASE_OF]->(n4:Work)
    RETURN [n4.id, n4.name, labels(n4), n3.date, n3.country, n3.kind]
    ORDER BY n3.dateSort, n3.id
  },
  COLLECT {
    MATCH (n5:Person)
    WHERE n5.birthDateSort IS NOT NULL AND n5.birthDateMonth = $p.p1 AND n5.birthDateDay = $p.p2
    RETURN [n5.name, n5.birthDate]
    ORDER BY n5.birthDateSort, n5.id
    LIMIT $p.p6
  },
  COLLECT {
    MATCH (n6:Person)
    WHERE n6.deathDateSort IS NOT NULL AND n6.deathDateMonth = $p.p1 AND n6.deathDateDay = $p.p2
    RETURN [n6.name, n6.deathDate]
    ORDER BY n6.deathDateSort, n6.id
    LIMIT $p.p7
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
