MATCH (n0:Node)
WHERE n0.id IN $p.p1
WITH [
  labels(n0),
  [key IN ['id', 'name', 'status', 'genres', 'runtimeMinutes', 'fictional', 'tier', 'publishedOn'] | n0[key]],
  COLLECT {
    MATCH (n0)-[:WORKED_ON]->(n1:Work)
    WHERE n0:Person
    RETURN [labels(n1), [key IN ['name', 'boxOfficeMin', 'boxOfficeMax', 'boxOfficeCurrency'] | n1[key]]]
    ORDER BY n1.releaseDateSort, n1.nameSort, n1.id
    LIMIT $p.p0
  }
] AS item
ORDER BY n0.id
WITH [collect(item)] AS answer
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
