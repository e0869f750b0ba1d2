WITH [
  COLLECT {
    MATCH (n0:Franchise)
    WHERE n0.id = $p.p6
    RETURN [
      COLLECT {
        MATCH (n0)<-[:IN_FRANCHISE]-(n2:Work)
        WHERE any(label IN labels(n2) WHERE label IN $p.p3) AND n2.status = $p.p4
        WITH count(*) AS v3, count(n2.runtimeMinutes) AS v4, sum(toFloat(n2.runtimeMinutes)) AS v5, min(n2.runtimeMinutes) AS v6, max(n2.runtimeMinutes) AS v7, count(CASE WHEN n2.budgetCurrency = $p.p0 THEN n2.budgetMin END) AS v8, sum(toFloat(CASE WHEN n2.budgetCurrency = $p.p0 THEN n2.budgetMin END)) AS v9, sum(toFloat(CASE WHEN n2.budgetCurrency = $p.p0 THEN n2.budgetMax END)) AS v10, count(CASE WHEN n2.boxOfficeCurrency = $p.p1 THEN n2.boxOfficeMin END) AS v11, sum(toFloat(CASE WHEN n2.boxOfficeCurrency = $p.p1 THEN n2.boxOfficeMin END)) AS v12, max(CASE WHEN n2.boxOfficeCurrency = $p.p1 THEN n2.boxOfficeMin END) AS v13, sum(toFloat(CASE WHEN n2.boxOfficeCurrency = $p.p1 THEN n2.boxOfficeMax END)) AS v14, max(CASE WHEN n2.boxOfficeCurrency = $p.p1 THEN n2.boxOfficeMax END) AS v15, count(CASE WHEN n2.boxOfficeCurrency = $p.p2 THEN n2.boxOfficeMin END) AS v16, sum(toFloat(CASE WHEN n2.boxOfficeCurrency = $p.p2 THEN n2.boxOfficeMin END)) AS v17, sum(toFloat(CASE WHEN n2.boxOfficeCurrency = $p.p2 THEN n2.boxOfficeMax END)) AS v18, count(n2.releaseDate) AS v19, min(CASE WHEN n2.releaseDate IS NOT NULL THEN [n2.releaseDateSort, n2.releaseDate] END) AS v20, max(CASE WHEN n2.releaseDate IS NOT NULL THEN [n2.releaseDateSort, n2.releaseDate] END) AS v21
        RETURN [v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21]
      },
      COLLECT {
        MATCH (n0)<-[:IN_FRANCHISE]-(n22:Work)
        WHERE any(label IN labels(n22) WHERE label IN $p.p3) AND n22.status = $p.p4
        WITH n22, CASE WHEN n22:Film THEN 'FILM' WHEN n22:Series THEN 'SERIES' WHEN n22:Season THEN 'SEASON' WHEN n22:Episode THEN 'EPISODE' WHEN n22:Game THEN 'GAME' END AS v23
        WHERE v23 IS NOT NULL
        WITH v23, count(*) AS v24, count(n22.runtimeMinutes) AS v25, sum(toFloat(n22.runtimeMinutes)) AS v26
        ORDER BY v24 DESC, v23
        LIMIT $p.p5
        RETURN [v23, v24, v25, v26]
        ORDER BY v24 DESC, v23
      }
    ]
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
