WITH [
  COLLECT {
    MATCH (n0:Film)
    WHERE n0.boxOfficeMinUSD IS NOT NULL AND n0.boxOfficeMinUSD >= $p.p1
    RETURN [[key IN ['name', 'boxOfficeMin', 'boxOfficeMax', 'boxOfficeCurrency'] | n0[key]]]
    ORDER BY n0.boxOfficeMinUSD DESC, n0.id
    LIMIT $p.p0
  },
  COLLECT {
    CALL () {
      MATCH (n1:Film)
      WHERE n1.runtimeMinutes IS NOT NULL
      RETURN n1
      ORDER BY n1.runtimeMinutes DESC, n1.budgetMinEUR, n1.id
      LIMIT $p.p2
      UNION ALL
      MATCH (n1:Film)
      WHERE n1.runtimeMinutes IS NULL AND n1.id IS NOT NULL
      RETURN n1
      ORDER BY n1.budgetMinEUR, n1.id
      LIMIT $p.p2
    }
    WITH n1
    LIMIT $p.p2
    RETURN [n1.name]
    ORDER BY n1.runtimeMinutes IS NULL, n1.runtimeMinutes DESC, n1.budgetMinEUR, n1.id
  },
  COLLECT {
    MATCH (n2:Work)
    MATCH (n2)-[:IN_FRANCHISE]->(n3:Franchise)
    WHERE n2.releaseDateTo < $p.p4 AND n2.releaseDateMonth = $p.p5 AND n3.id = $p.p6
    WITH DISTINCT n2
    ORDER BY n2.nameSort, n2.id
    LIMIT $p.p3
    RETURN [labels(n2), n2.name, n2.releaseDate]
    ORDER BY n2.nameSort, n2.id
  },
  COLLECT {
    MATCH (n4:Person)
    WHERE n4.nameSort IS NOT NULL AND n4.birthDateMonth = $p.p8 AND n4.birthDateDay = $p.p9
    RETURN [n4.name, n4.birthDate]
    ORDER BY n4.nameSort, n4.id
    LIMIT $p.p7
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
