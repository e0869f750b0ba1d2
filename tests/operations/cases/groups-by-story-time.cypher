CALL () {
  MATCH (n6:Work)
  WHERE n6.id = $p.p0
  MATCH (n6)<-[:PRECEDES*]-(n7)
  WITH DISTINCT n7
  RETURN collect(n7) AS s5
}
CALL () {
  MATCH (n16:Work)
  WHERE n16.id = $p.p1
  MATCH (n16)-[:PRECEDES*]->(n17)
  WITH DISTINCT n17
  RETURN collect(n17) AS s15
}
CALL () {
  MATCH (n34:Work)
  WHERE n34.id = $p.p5
  MATCH (n34)-[:PRECEDES*]->(n35)
  WITH DISTINCT n35
  RETURN collect(n35) AS s33
}
CALL () {
  MATCH (n39:Work)
  WHERE n39.id = $p.p8
  MATCH (n39)-[:PRECEDES*]->(n40)
  WITH DISTINCT n40
  RETURN collect(n40) AS s38
}
WITH *, [
  COLLECT {
    MATCH (n0:Character)
    WHERE n0.id = $p.p4
    CALL (n0, s5) {
      MATCH (n0)<-[:INVOLVES]-(n2:Relation)
      WHERE EXISTS { (n2)-[:SHOWN_IN]->(n4:Work) WHERE EXISTS { (n4)-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(n8:Work) WHERE n8.id = $p.p0 AND (n4 IN s5 OR (n8.storyCalendar = n4.storyCalendar AND n4.storyLatestStart < n8.storyEarliestStart AND n4.storyLatestEnd < n8.storyEarliestEnd)) } }
      RETURN [count(*)] AS v3
    }
    CALL (n0, s5, s15) {
      CALL (n0, s5, s15) {
        MATCH (n0)<-[:INVOLVES]-(n9:Relation)
        WHERE EXISTS { (n9)-[:SHOWN_IN]->(n22:Work) WHERE EXISTS { (n22)-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(n23:Work) WHERE n23.id = $p.p0 AND (n22 IN s5 OR (n23.storyCalendar = n22.storyCalendar AND n22.storyLatestStart < n23.storyEarliestStart AND n22.storyLatestEnd < n23.storyEarliestEnd)) } }
        MATCH (n9)-[:INVOLVES]->(n10:Entity)
        RETURN n10, count(*) AS v11
        ORDER BY v11 DESC, n10.nameSort, n10.id
        LIMIT $p.p3
      }
      CALL (n10, s5, s15) {
        MATCH (n10)-[:APPEARS_IN]->(n13:Work)
        WHERE n10:Character AND EXISTS { (n13)-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(n18:Work) WHERE n18.id = $p.p1 AND (n13 IN s15 OR (n18.storyCalendar = n13.storyCalendar AND n18.storyLatestStart < n13.storyEarliestStart AND n18.storyLatestEnd < n13.storyEarliestEnd)) }
        RETURN [count(*)] AS v14
      }
      WITH [
        v11,
        labels(n10),
        n10.name,
        v14,
        COLLECT {
          MATCH (n10)-[:APPEARS_IN]->(n12:Work)
          WHERE n10:Character AND EXISTS { (n12)-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(n19:Work) WHERE n19.id = $p.p1 AND (n12 IN s15 OR (n19.storyCalendar = n12.storyCalendar AND n19.storyLatestStart < n12.storyEarliestStart AND n19.storyLatestEnd < n12.storyEarliestEnd)) }
          RETURN [labels(n12), n12.name]
          ORDER BY n12.releaseDateSort, n12.nameSort, n12.id
          LIMIT $p.p2
        }
      ] AS v20
      ORDER BY v11 DESC, n10.nameSort, n10.id
      RETURN collect(v20) AS v21
    }
    RETURN [v3, v21]
  },
  COLLECT {
    MATCH (n24:Franchise)
    MATCH (n24)<-[:IN_FRANCHISE]-(n37:Work)
    MATCH (n37)-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(n41:Work)
    WHERE n41.id = $p.p8 AND (n37 IN s38 OR (n41.storyCalendar = n37.storyCalendar AND n41.storyLatestStart < n37.storyEarliestStart AND n41.storyLatestEnd < n37.storyEarliestEnd))
    WITH DISTINCT n24
    ORDER BY n24.nameSort, n24.id
    LIMIT $p.p7
    CALL (n24, s5, s15, s33) {
      CALL (n24, s5, s15, s33) {
        MATCH (n24)<-[:IN_FRANCHISE]-(n26:Work)
        WHERE EXISTS { (n26)-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(n36:Work) WHERE n36.id = $p.p5 AND (n26 IN s33 OR (n36.storyCalendar = n26.storyCalendar AND n36.storyLatestStart < n26.storyEarliestStart AND n36.storyLatestEnd < n26.storyEarliestEnd)) }
        WITH n26, CASE WHEN n26:Film THEN 'FILM' WHEN n26:Series THEN 'SERIES' WHEN n26:Season THEN 'SEASON' WHEN n26:Episode THEN 'EPISODE' WHEN n26:Game THEN 'GAME' END AS v27
        WHERE v27 IS NOT NULL
        RETURN v27, count(*) AS v28, count(n26.releaseDate) AS v29, min(CASE WHEN n26.releaseDate IS NOT NULL THEN [n26.releaseDateSort, n26.releaseDate] END) AS v30
        ORDER BY v28 DESC, v27
        LIMIT $p.p6
      }
      WITH [v27, v28, v29, v30] AS v31
      ORDER BY v28 DESC, v27
      RETURN collect(v31) AS v32
    }
    RETURN [v32]
    ORDER BY n24.nameSort, n24.id
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
