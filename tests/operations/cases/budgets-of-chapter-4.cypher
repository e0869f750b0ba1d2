OPTIONAL MATCH (before:ImportState {id: 'import'})
WITH before.commits AS before
LIMIT 1
WITH before, [
  COLLECT {
    MATCH (n0:Film)
    WHERE n0.id = $p.p2
    RETURN [
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
          n1.text,
          n1.kind,
          n1.status,
          n1.statedOn,
          COLLECT {
            MATCH (n1)-[r2:STATED_BY]->(n3:Source)
            RETURN [n3.title, n3.tier]
            ORDER BY r2.position, n3.id
          }
        ]
        ORDER BY n1.id
      }
    ]
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (after:ImportState {id: 'import'})
RETURN answer, before, after.commits AS after;
