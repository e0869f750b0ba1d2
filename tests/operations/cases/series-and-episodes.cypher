MATCH (n0:Series)
WHERE n0.id = $p.p4
WITH [collect([
  n0.name,
  n0.releaseDate,
  COLLECT {
    MATCH (n0)<-[:SEASON_OF]-(n1:Season)
    WITH n1
    ORDER BY n1.number, n1.id
    LIMIT $p.p1
    RETURN [
      n1.name,
      n1.number,
      COLLECT {
        MATCH (n1)<-[:IN_SEASON]-(n2:Episode)
        RETURN [n2.name]
        ORDER BY n2.number, n2.id
        LIMIT $p.p0
      },
      COUNT { (n1)<-[:IN_SEASON]-(n3:Episode) }
    ]
    ORDER BY n1.number, n1.id
  },
  COLLECT {
    MATCH (n0)<-[:EPISODE_OF]-(n4:Episode)
    WITH n4
    ORDER BY n4.season, n4.number, n4.id
    LIMIT $p.p3
    OPTIONAL MATCH (n4)-[:IN_SEASON]->(n5:Season)
    OPTIONAL MATCH (n4)-[:EPISODE_OF]->(n6:Series)
    RETURN [
      [key IN ['name', 'season', 'number', 'releaseDate'] | n4[key]],
      n5.id,
      n6.id,
      COLLECT {
        MATCH (n4)<-[r8:ON]-(n7:Credit)
        WITH n7, r8
        ORDER BY r8.position, n7.id
        LIMIT $p.p2
        OPTIONAL MATCH (n7)<-[:HOLDS]-(n9:Person)
        RETURN [n7.job, n9.id, n9.name]
        ORDER BY r8.position, n7.id
      }
    ]
    ORDER BY n4.season, n4.number, n4.id
  }
])] AS answer
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
