MATCH (n0:Film)
WHERE n0.id = $p.p2
WITH [collect([
  n0.budgetMin,
  n0.budgetMax,
  n0.budgetCurrency,
  COLLECT {
    MATCH (n0)<-[:ABOUT]-(n1:Claim)
    WHERE n1.property = $p.p1
    WITH n1
    ORDER BY n1.id
    LIMIT $p.p0
    RETURN [
      [key IN ['text', 'kind', 'status', 'statedOn'] | n1[key]],
      COLLECT {
        MATCH (n1)-[r2:STATED_BY]->(n3:Source)
        RETURN [n3.title, n3.tier]
        ORDER BY r2.position, n3.id
      }
    ]
    ORDER BY n1.id
  }
])] AS answer
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
