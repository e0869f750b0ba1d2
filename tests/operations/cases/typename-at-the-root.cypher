WITH [
  COLLECT {
    MATCH (n0:Film)
    WHERE n0.id = $p.p1
    RETURN [
      COLLECT {
        MATCH (n0)<-[:ABOUT]-(n1:Claim)
        RETURN []
        ORDER BY n1.id
        LIMIT $p.p0
      },
      n0.budgetMin,
      n0.budgetMax,
      n0.budgetCurrency
    ]
  },
  COLLECT {
    MATCH (n2:RelationKind)
    WHERE n2.id IS NOT NULL
    RETURN [n2.id]
    ORDER BY n2.id
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
