WITH [
  COLLECT {
    MATCH (n1:Film)
    WITH n1, n1.releaseDateDecade AS v2
    WHERE v2 IS NOT NULL
    WITH v2, count(*) AS v3
    ORDER BY v2
    LIMIT $p.p0
    RETURN [v2, v3]
    ORDER BY v2
  },
  COLLECT {
    MATCH (n4:Film)
    WITH n4, n4.releaseDateYear AS v5
    WHERE v5 IS NOT NULL
    WITH v5, count(*) AS v6
    ORDER BY v5 DESC
    LIMIT $p.p1
    RETURN [v5, v6]
    ORDER BY v5 DESC
  },
  COLLECT {
    MATCH (n7:Film)
    UNWIND coalesce(n7.genresOrdered, n7.genres) AS v8
    WITH DISTINCT n7, v8
    WITH v8, count(*) AS v9, count(n7.runtimeMinutes) AS v10, sum(toFloat(n7.runtimeMinutes)) AS v11, count(n7.releaseDate) AS v12, min(CASE WHEN n7.releaseDate IS NOT NULL THEN [n7.releaseDateSort, n7.releaseDate] END) AS v13
    ORDER BY v9 DESC, v8
    LIMIT $p.p2
    RETURN [v8, v9, v10, v11, v12, v13]
    ORDER BY v9 DESC, v8
  },
  COLLECT {
    MATCH (n14:Film)
    WITH n14, n14.status AS v15
    WHERE v15 IS NOT NULL
    WITH v15, count(*) AS v16
    ORDER BY v16 DESC, v15
    LIMIT $p.p3
    RETURN [v15, v16]
    ORDER BY v16 DESC, v15
  },
  COLLECT {
    MATCH (n17:Film)
    MATCH (n17)<-[:ACTED_IN]-(n18:Person)
    WITH n18, count(*) AS v19
    ORDER BY v19 DESC, n18.nameSort, n18.id
    LIMIT $p.p4
    RETURN [n18.name, n18.id, n18.birthDate, v19]
    ORDER BY v19 DESC, n18.nameSort, n18.id
  },
  COUNT { (n20:Film) }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
