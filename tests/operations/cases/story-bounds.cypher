MATCH (n0:Node)
WHERE n0.id IN $p.p1
OPTIONAL MATCH (n0)-[:PART_OF]->(n1:Work)
WHERE n0:Segment
WITH [
  labels(n0),
  [key IN ['label', 'role', 'earliestStart', 'latestStart', 'earliestEnd', 'latestEnd', 'id'] | n0[key]],
  n1.id,
  n1.name,
  labels(n1),
  COLLECT {
    MATCH (n0)<-[:ABOUT]-(n2:Claim)
    WHERE n0:Segment
    RETURN [n2.property, n2.text]
    ORDER BY n2.id
    LIMIT $p.p0
  }
] AS item
ORDER BY n0.id
WITH [collect(item)] AS answer
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
