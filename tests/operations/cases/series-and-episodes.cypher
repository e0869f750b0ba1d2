MATCH (n0:Series)
WHERE n0.id = $p.p2
WITH [collect([
  n0.name,
  n0.releaseDate,
  COLLECT {
    MATCH (n0)<-[:EPISODE_OF]-(n1:Episode)
    WITH n1
    ORDER BY n1.season, n1.number, n1.id
    LIMIT $p.p1
    OPTIONAL MATCH (n1)-[:EPISODE_OF]->(n2:Series)
    RETURN [
      [key IN ['name', 'season', 'number', 'releaseDate'] | n1[key]],
      n2.id,
      COLLECT {
        MATCH (n1)<-[r4:ON]-(n3:Credit)
        WITH n3, r4
        ORDER BY r4.position, n3.id
        LIMIT $p.p0
        OPTIONAL MATCH (n3)<-[:HOLDS]-(n5:Person)
        RETURN [n3.job, n5.id, n5.name]
        ORDER BY r4.position, n3.id
      }
    ]
    ORDER BY n1.season, n1.number, n1.id
  }
])] AS answer
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
