WITH [
  COLLECT {
    MATCH (n0:Work)
    MATCH (n0)-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(n1:Work)
    WHERE n1.id = $p.p1 AND (EXISTS { (n1)-[:PRECEDES]->(n0) } OR (n1.storyCalendar = n0.storyCalendar AND n1.storyLatestStart < n0.storyEarliestStart AND n1.storyLatestEnd < n0.storyEarliestEnd)) AND EXISTS { (n0)-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(n2:Work) WHERE n2.id = $p.p2 AND (EXISTS { (n0)-[:PRECEDES]->(n2) } OR (n2.storyCalendar = n0.storyCalendar AND n0.storyLatestStart < n2.storyEarliestStart AND n0.storyLatestEnd < n2.storyEarliestEnd)) }
    WITH DISTINCT n0
    ORDER BY n0.nameSort, n0.id
    LIMIT $p.p0
    RETURN [labels(n0), n0.id]
    ORDER BY n0.nameSort, n0.id
  },
  COUNT { MATCH (n3:Work) MATCH (n3)-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(n4:Work) WHERE n4.id = $p.p1 AND (EXISTS { (n4)-[:PRECEDES]->(n3) } OR (n4.storyCalendar = n3.storyCalendar AND n4.storyLatestStart < n3.storyEarliestStart AND n4.storyLatestEnd < n3.storyEarliestEnd)) AND EXISTS { (n3)-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(n5:Work) WHERE n5.id = $p.p2 AND (EXISTS { (n3)-[:PRECEDES]->(n5) } OR (n5.storyCalendar = n3.storyCalendar AND n3.storyLatestStart < n5.storyEarliestStart AND n3.storyLatestEnd < n5.storyEarliestEnd)) } RETURN DISTINCT n3 },
  COLLECT {
    MATCH (n6:Character)
    MATCH (n6)-[:APPEARS_IN]->(n7:Work)
    MATCH (n7)-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(n8:Work)
    WHERE n8.id = $p.p4 AND (EXISTS { (n8)-[:PRECEDES]->(n7) } OR (n8.storyCalendar = n7.storyCalendar AND n8.storyLatestStart < n7.storyEarliestStart AND n8.storyLatestEnd < n7.storyEarliestEnd)) AND EXISTS { (n7)-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(n9:Work) WHERE n9.id = $p.p5 AND (EXISTS { (n7)-[:PRECEDES]->(n9) } OR (n9.storyCalendar = n7.storyCalendar AND n7.storyLatestStart < n9.storyEarliestStart AND n7.storyLatestEnd < n9.storyEarliestEnd)) } AND NOT EXISTS { (n6)-[:APPEARS_IN]->(n10:Work) WHERE EXISTS { (n10)-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(n11:Work) WHERE n11.id = $p.p6 AND (EXISTS { (n11)-[:PRECEDES]->(n10) } OR (n11.storyCalendar = n10.storyCalendar AND n11.storyLatestStart < n10.storyEarliestStart AND n11.storyLatestEnd < n10.storyEarliestEnd)) } }
    WITH DISTINCT n6
    ORDER BY n6.nameSort, n6.id
    LIMIT $p.p3
    RETURN [n6.name]
    ORDER BY n6.nameSort, n6.id
  },
  COLLECT {
    MATCH (n12:Film)
    MATCH (n12)-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(n13:Work)
    WHERE n13.id = $p.p8 AND (EXISTS { (n12)-[:PRECEDES]->(n13) } OR (n13.storyCalendar = n12.storyCalendar AND n12.storyLatestStart < n13.storyEarliestStart AND n12.storyLatestEnd < n13.storyEarliestEnd))
    WITH DISTINCT n12
    ORDER BY n12.nameSort, n12.id
    LIMIT $p.p7
    RETURN [n12.name, n12.releaseDate]
    ORDER BY n12.nameSort, n12.id
  },
  COUNT { MATCH (n15:Work) MATCH (n15)-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(n16:Work) WHERE n16.id = $p.p9 AND (EXISTS { (n16)-[:PRECEDES]->(n15) } OR (n16.storyCalendar = n15.storyCalendar AND n16.storyLatestStart < n15.storyEarliestStart AND n16.storyLatestEnd < n15.storyEarliestEnd)) RETURN DISTINCT n15 }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
