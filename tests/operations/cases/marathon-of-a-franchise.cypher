MATCH (n0:Franchise)
WHERE n0.id = $p.p6
CALL (n0) {
  MATCH (n0)<-[:IN_FRANCHISE]-(n2:Work)
  WHERE any(label IN labels(n2) WHERE label IN $p.p3) AND n2.status = $p.p4
  RETURN [count(*), count(n2.runtimeMinutes), sum(toFloat(n2.runtimeMinutes)), min(n2.runtimeMinutes), max(n2.runtimeMinutes), count(CASE WHEN n2.budgetCurrency = $p.p0 THEN n2.budgetMin END), sum(toFloat(CASE WHEN n2.budgetCurrency = $p.p0 THEN n2.budgetMin END)), sum(toFloat(CASE WHEN n2.budgetCurrency = $p.p0 THEN n2.budgetMax END)), count(CASE WHEN n2.boxOfficeCurrency = $p.p1 THEN n2.boxOfficeMin END), sum(toFloat(CASE WHEN n2.boxOfficeCurrency = $p.p1 THEN n2.boxOfficeMin END)), max(CASE WHEN n2.boxOfficeCurrency = $p.p1 THEN n2.boxOfficeMin END), sum(toFloat(CASE WHEN n2.boxOfficeCurrency = $p.p1 THEN n2.boxOfficeMax END)), max(CASE WHEN n2.boxOfficeCurrency = $p.p1 THEN n2.boxOfficeMax END), count(CASE WHEN n2.boxOfficeCurrency = $p.p2 THEN n2.boxOfficeMin END), sum(toFloat(CASE WHEN n2.boxOfficeCurrency = $p.p2 THEN n2.boxOfficeMin END)), sum(toFloat(CASE WHEN n2.boxOfficeCurrency = $p.p2 THEN n2.boxOfficeMax END)), count(n2.releaseDate), min(CASE WHEN n2.releaseDate IS NOT NULL THEN [n2.releaseDateSort, n2.releaseDate] END), max(CASE WHEN n2.releaseDate IS NOT NULL THEN [n2.releaseDateSort, n2.releaseDate] END)] AS v3
}
CALL (n0) {
  CALL (n0) {
    MATCH (n0)<-[:IN_FRANCHISE]-(n4:Work)
    WHERE any(label IN labels(n4) WHERE label IN $p.p3) AND n4.status = $p.p4
    WITH n4, CASE WHEN n4:Film THEN 'FILM' WHEN n4:Series THEN 'SERIES' WHEN n4:Season THEN 'SEASON' WHEN n4:Episode THEN 'EPISODE' WHEN n4:Game THEN 'GAME' END AS v5
    WHERE v5 IS NOT NULL
    RETURN v5, count(*) AS v6, count(n4.runtimeMinutes) AS v7, sum(toFloat(n4.runtimeMinutes)) AS v8
    ORDER BY v6 DESC, v5
    LIMIT $p.p5
  }
  WITH [v5, v6, v7, v8] AS v9
  ORDER BY v6 DESC, v5
  RETURN collect(v9) AS v10
}
WITH [collect([v3, v10])] AS answer
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
