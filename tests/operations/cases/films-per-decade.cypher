CALL () {
  CALL () {
    MATCH (n1:Film)
    WITH n1, n1.releaseDateDecade AS v2
    WHERE v2 IS NOT NULL
    RETURN v2, count(*) AS v3
    ORDER BY v2
    LIMIT $p.p0
  }
  WITH [v2, v3] AS v4
  ORDER BY v2
  RETURN collect(v4) AS v5
}
CALL () {
  CALL () {
    MATCH (n6:Film)
    WITH n6, n6.releaseDateYear AS v7
    WHERE v7 IS NOT NULL
    RETURN v7, count(*) AS v8
    ORDER BY v7 DESC
    LIMIT $p.p1
  }
  WITH [v7, v8] AS v9
  ORDER BY v7 DESC
  RETURN collect(v9) AS v10
}
CALL () {
  CALL () {
    MATCH (n11:Film)
    UNWIND coalesce(n11.genresOrdered, n11.genres) AS v12
    WITH DISTINCT n11, v12
    RETURN v12, count(*) AS v13, count(n11.runtimeMinutes) AS v14, sum(toFloat(n11.runtimeMinutes)) AS v15, count(n11.releaseDate) AS v16, min(CASE WHEN n11.releaseDate IS NOT NULL THEN [n11.releaseDateSort, n11.releaseDate] END) AS v17
    ORDER BY v13 DESC, v12
    LIMIT $p.p2
  }
  WITH [v12, v13, v14, v15, v16, v17] AS v18
  ORDER BY v13 DESC, v12
  RETURN collect(v18) AS v19
}
CALL () {
  CALL () {
    MATCH (n20:Film)
    WITH n20, n20.status AS v21
    WHERE v21 IS NOT NULL
    RETURN v21, count(*) AS v22
    ORDER BY v22 DESC, v21
    LIMIT $p.p3
  }
  WITH [v21, v22] AS v23
  ORDER BY v22 DESC, v21
  RETURN collect(v23) AS v24
}
CALL () {
  CALL () {
    MATCH (n25:Film)
    MATCH (n25)<-[:ACTED_IN]-(n26:Person)
    RETURN n26, count(*) AS v27
    ORDER BY v27 DESC, n26.nameSort, n26.id
    LIMIT $p.p4
  }
  WITH [n26.name, n26.id, n26.birthDate, v27] AS v28
  ORDER BY v27 DESC, n26.nameSort, n26.id
  RETURN collect(v28) AS v29
}
WITH [v5, v10, v19, v24, v29, COUNT { (n30:Film) }] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
