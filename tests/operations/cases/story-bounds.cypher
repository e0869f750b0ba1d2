OPTIONAL MATCH (before:ImportState {id: 'import'})
WITH before.commits AS before
LIMIT 1
WITH before, [
  COLLECT {
    MATCH (n0:Node)
    WHERE n0.id IN $p.p1
    OPTIONAL MATCH (n0)-[:PART_OF]->(n1:Work)
    WHERE n0:Segment
    RETURN [
      labels(n0),
      n0.label,
      n0.role,
      n1 IS NOT NULL,
      labels(n1),
      n1.name,
      n0.earliestStart,
      n0.latestStart,
      n0.earliestEnd,
      n0.latestEnd,
      COLLECT {
        MATCH (n0)<-[:ABOUT]-(n2:Claim)
        WHERE n0:Segment
        WITH n2
        ORDER BY n2.id
        LIMIT $p.p0
        RETURN [n2.property, n2.text]
        ORDER BY n2.id
      },
      n0.id
    ]
    ORDER BY n0.id
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (after:ImportState {id: 'import'})
RETURN answer, before, after.commits AS after;
