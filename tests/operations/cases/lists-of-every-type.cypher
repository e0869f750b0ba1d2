WITH [
  COLLECT {
    MATCH (n0:Series)
    WHERE n0.nameSort IS NOT NULL
    RETURN [n0.name, COUNT { (n0)<-[:EPISODE_OF]-(n2:Episode) }]
    ORDER BY n0.nameSort, n0.id
    LIMIT $p.p0
  },
  COUNT { (n3:Series) },
  COLLECT {
    MATCH (n4:Series)
    WHERE n4.id = $p.p1
    RETURN [n4.name]
  },
  COLLECT {
    MATCH (n5:Season)
    WHERE n5.nameSort IS NOT NULL
    WITH n5
    ORDER BY n5.nameSort, n5.id
    LIMIT $p.p2
    OPTIONAL MATCH (n5)-[:SEASON_OF]->(n6:Series)
    RETURN [n5.number, n6.id, n6.name]
    ORDER BY n5.nameSort, n5.id
  },
  COUNT { (n7:Season) },
  COLLECT {
    CALL () {
      MATCH (n8:Episode)
      WHERE n8.releaseDateSort IS NOT NULL
      RETURN n8
      ORDER BY n8.releaseDateSort, n8.id
      LIMIT $p.p3
      UNION ALL
      MATCH (n8:Episode)
      WHERE n8.releaseDateSort IS NULL AND n8.id IS NOT NULL
      RETURN n8
      ORDER BY n8.id
      LIMIT $p.p3
    }
    WITH n8
    LIMIT $p.p3
    RETURN [n8.name]
    ORDER BY n8.releaseDateSort, n8.id
  },
  COLLECT {
    MATCH (n9:Game)
    WHERE n9.nameSort IS NOT NULL
    RETURN [n9.name]
    ORDER BY n9.nameSort, n9.id
    LIMIT $p.p4
  },
  COLLECT {
    CALL () {
      MATCH (n10:Segment)
      WHERE n10.storyDateSort IS NOT NULL AND n10.role = $p.p6
      RETURN n10
      ORDER BY n10.storyDateSort, n10.id
      LIMIT $p.p5
      UNION ALL
      MATCH (n10:Segment)
      WHERE n10.storyDateSort IS NULL AND n10.id IS NOT NULL AND n10.role = $p.p6
      RETURN n10
      ORDER BY n10.id
      LIMIT $p.p5
    }
    WITH n10
    LIMIT $p.p5
    OPTIONAL MATCH (n10)-[:PART_OF]->(n11:Work)
    RETURN [n10.storyDate, n11.id, n11.name, labels(n11)]
    ORDER BY n10.storyDateSort, n10.id
  },
  COUNT { (n12:Segment) WHERE n12.role = $p.p6 },
  COLLECT {
    MATCH (n13:Place)
    WHERE n13.id = $p.p7
    RETURN [n13.name]
  },
  COLLECT {
    MATCH (n14:Organization)
    WHERE n14.id = $p.p8
    RETURN [n14.name]
  },
  COLLECT {
    MATCH (n15:Company)
    WHERE n15.id = $p.p9
    RETURN [n15.name]
  },
  COLLECT {
    MATCH (n16:Segment)
    WHERE n16.id = $p.p10
    RETURN [n16.label]
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
