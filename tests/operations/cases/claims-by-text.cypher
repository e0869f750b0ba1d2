WITH [
  COLLECT {
    CALL () {
      MATCH (n0:Claim)
      WHERE n0.statedOnSort IS NOT NULL AND n0.property = $p.p1 AND n0.textFolded CONTAINS $p.p2
      RETURN n0
      ORDER BY n0.statedOnSort DESC, n0.id
      LIMIT $p.p0
      UNION ALL
      MATCH (n0:Claim)
      WHERE n0.statedOnSort IS NULL AND n0.id IS NOT NULL AND n0.property = $p.p1 AND n0.textFolded CONTAINS $p.p2
      RETURN n0
      ORDER BY n0.id
      LIMIT $p.p0
    }
    WITH n0
    LIMIT $p.p0
    OPTIONAL MATCH (n0)-[:ABOUT]->(n1:Node)
    RETURN [n0.text, n0.statedOn, n0.isShown, n1.id, labels(n1)]
    ORDER BY n0.statedOnSort IS NULL, n0.statedOnSort DESC, n0.id
  },
  COUNT { (n2:Claim) WHERE n2.property = $p.p1 AND n2.textFolded CONTAINS $p.p2 },
  COLLECT {
    MATCH (n3:Source)
    WHERE n3.titleSort IS NOT NULL AND n3.licence IS NOT NULL
    RETURN [n3.title, n3.licence, n3.retrievedOn]
    ORDER BY n3.titleSort, n3.id
    LIMIT $p.p3
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
