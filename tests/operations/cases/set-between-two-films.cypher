CALL () {
  MATCH (n2:Work)
  WHERE n2.id = $p.p1
  MATCH (n2)-[:PRECEDES*]->(n3)
  WITH DISTINCT n3
  RETURN collect(n3) AS s1
}
CALL () {
  MATCH (n6:Work)
  WHERE n6.id = $p.p2
  MATCH (n6)<-[:PRECEDES*]-(n7)
  WITH DISTINCT n7
  RETURN collect(n7) AS s5
}
CALL () {
  MATCH (n15:Work)
  WHERE n15.id = $p.p4
  MATCH (n15)-[:PRECEDES*]->(n16)
  WITH DISTINCT n16
  RETURN collect(n16) AS s14
}
CALL () {
  MATCH (n19:Work)
  WHERE n19.id = $p.p5
  MATCH (n19)<-[:PRECEDES*]-(n20)
  WITH DISTINCT n20
  RETURN collect(n20) AS s18
}
CALL () {
  MATCH (n24:Work)
  WHERE n24.id = $p.p6
  MATCH (n24)-[:PRECEDES*]->(n25)
  WITH DISTINCT n25
  RETURN collect(n25) AS s23
}
CALL () {
  MATCH (n29:Work)
  WHERE n29.id = $p.p8
  MATCH (n29)<-[:PRECEDES*]-(n30)
  WITH DISTINCT n30
  RETURN collect(n30) AS s28
}
CALL () {
  MATCH (n35:Work)
  WHERE n35.id = $p.p9
  MATCH (n35)-[:PRECEDES*]->(n36)
  WITH DISTINCT n36
  RETURN collect(n36) AS s34
}
WITH [
  COLLECT {
    MATCH (n0:Work)
    MATCH (n0)-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(n4:Work)
    WHERE n4.id = $p.p1 AND (n0 IN s1 OR (n4.storyCalendar = n0.storyCalendar AND n4.storyLatestStart < n0.storyEarliestStart AND n4.storyLatestEnd < n0.storyEarliestEnd)) AND EXISTS { (n0)-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(n8:Work) WHERE n8.id = $p.p2 AND (n0 IN s5 OR (n8.storyCalendar = n0.storyCalendar AND n0.storyLatestStart < n8.storyEarliestStart AND n0.storyLatestEnd < n8.storyEarliestEnd)) }
    WITH DISTINCT n0
    ORDER BY n0.nameSort, n0.id
    LIMIT $p.p0
    RETURN [labels(n0), n0.id]
    ORDER BY n0.nameSort, n0.id
  },
  COUNT { MATCH (n9:Work) MATCH (n9)-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(n10:Work) WHERE n10.id = $p.p1 AND (n9 IN s1 OR (n10.storyCalendar = n9.storyCalendar AND n10.storyLatestStart < n9.storyEarliestStart AND n10.storyLatestEnd < n9.storyEarliestEnd)) AND EXISTS { (n9)-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(n11:Work) WHERE n11.id = $p.p2 AND (n9 IN s5 OR (n11.storyCalendar = n9.storyCalendar AND n9.storyLatestStart < n11.storyEarliestStart AND n9.storyLatestEnd < n11.storyEarliestEnd)) } RETURN DISTINCT n9 },
  COLLECT {
    MATCH (n12:Character)
    MATCH (n12)-[:APPEARS_IN]->(n13:Work)
    MATCH (n13)-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(n17:Work)
    WHERE n17.id = $p.p4 AND (n13 IN s14 OR (n17.storyCalendar = n13.storyCalendar AND n17.storyLatestStart < n13.storyEarliestStart AND n17.storyLatestEnd < n13.storyEarliestEnd)) AND EXISTS { (n13)-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(n21:Work) WHERE n21.id = $p.p5 AND (n13 IN s18 OR (n21.storyCalendar = n13.storyCalendar AND n13.storyLatestStart < n21.storyEarliestStart AND n13.storyLatestEnd < n21.storyEarliestEnd)) } AND NOT EXISTS { (n12)-[:APPEARS_IN]->(n22:Work) WHERE EXISTS { (n22)-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(n26:Work) WHERE n26.id = $p.p6 AND (n22 IN s23 OR (n26.storyCalendar = n22.storyCalendar AND n26.storyLatestStart < n22.storyEarliestStart AND n26.storyLatestEnd < n22.storyEarliestEnd)) } }
    WITH DISTINCT n12
    ORDER BY n12.nameSort, n12.id
    LIMIT $p.p3
    RETURN [n12.name]
    ORDER BY n12.nameSort, n12.id
  },
  COLLECT {
    MATCH (n27:Film)
    MATCH (n27)-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(n31:Work)
    WHERE n31.id = $p.p8 AND (n27 IN s28 OR (n31.storyCalendar = n27.storyCalendar AND n27.storyLatestStart < n31.storyEarliestStart AND n27.storyLatestEnd < n31.storyEarliestEnd))
    WITH DISTINCT n27
    ORDER BY n27.nameSort, n27.id
    LIMIT $p.p7
    RETURN [n27.name, n27.releaseDate]
    ORDER BY n27.nameSort, n27.id
  },
  COUNT { MATCH (n33:Work) MATCH (n33)-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(n37:Work) WHERE n37.id = $p.p9 AND (n33 IN s34 OR (n37.storyCalendar = n33.storyCalendar AND n37.storyLatestStart < n33.storyEarliestStart AND n37.storyLatestEnd < n33.storyEarliestEnd)) RETURN DISTINCT n33 }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
