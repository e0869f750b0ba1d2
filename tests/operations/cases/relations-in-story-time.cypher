WITH [
  COLLECT {
    MATCH (n0:Timeline)
    WHERE n0.id = $p.p24
    RETURN [n0.network, EXISTS { (n1:Node) WHERE n1.id = $p.p0 AND (n1:Work OR n1:Segment) }, EXISTS { (n2:Node) WHERE n2.id = $p.p1 AND (n2:Work OR n2:Segment) }, EXISTS { (n3:Node) WHERE n3.id = $p.p2 AND (n3:Work OR n3:Segment) }, EXISTS { (n4:Node) WHERE n4.id = $p.p3 AND (n4:Work OR n4:Segment) }, EXISTS { (n5:Node) WHERE n5.id = $p.p4 AND (n5:Work OR n5:Segment) }, EXISTS { (n6:Node) WHERE n6.id = $p.p5 AND (n6:Work OR n6:Segment) }, EXISTS { (n7:Node) WHERE n7.id = $p.p6 AND (n7:Work OR n7:Segment) }, EXISTS { (n8:Node) WHERE n8.id = $p.p7 AND (n8:Work OR n8:Segment) }, EXISTS { (n9:Node) WHERE n9.id = $p.p8 AND (n9:Work OR n9:Segment) }, EXISTS { (n10:Node) WHERE n10.id = $p.p9 AND (n10:Work OR n10:Segment) }, EXISTS { (n11:Node) WHERE n11.id = $p.p10 AND (n11:Work OR n11:Segment) }, EXISTS { (n12:Node) WHERE n12.id = $p.p11 AND (n12:Work OR n12:Segment) }, EXISTS { (n13:Node) WHERE n13.id = $p.p12 AND (n13:Work OR n13:Segment) }, EXISTS { (n14:Node) WHERE n14.id = $p.p13 AND (n14:Work OR n14:Segment) }, EXISTS { (n15:Node) WHERE n15.id = $p.p14 AND (n15:Work OR n15:Segment) }, EXISTS { (n16:Node) WHERE n16.id = $p.p15 AND (n16:Work OR n16:Segment) }, EXISTS { (n17:Node) WHERE n17.id = $p.p16 AND (n17:Work OR n17:Segment) }, EXISTS { (n18:Node) WHERE n18.id = $p.p17 AND (n18:Work OR n18:Segment) }, EXISTS { (n19:Node) WHERE n19.id = $p.p18 AND (n19:Work OR n19:Segment) }, EXISTS { (n20:Node) WHERE n20.id = $p.p19 AND (n20:Work OR n20:Segment) }, EXISTS { (n21:Node) WHERE n21.id = $p.p20 AND (n21:Work OR n21:Segment) }, EXISTS { (n22:Node) WHERE n22.id = $p.p21 AND (n22:Work OR n22:Segment) }, EXISTS { (n23:Node) WHERE n23.id = $p.p22 AND (n23:Work OR n23:Segment) }, EXISTS { (n24:Node) WHERE n24.id = $p.p23 AND (n24:Work OR n24:Segment) }]
  },
  COLLECT {
    MATCH (n25:Node)-[:TOLD_IN]->(n26:Story)
    WHERE n25.id IN [$p.p25, $p.p26]
    RETURN [n26.network]
    ORDER BY n25.id <> $p.p25
    LIMIT 1
  },
  EXISTS { (n27:Node) WHERE n27.id = $p.p25 AND (n27:Work OR n27:Segment) },
  EXISTS { (n28:Node) WHERE n28.id = $p.p26 AND (n28:Work OR n28:Segment) }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;

WITH [
  COLLECT {
    MATCH (n0:Claim)
    WHERE n0.id IN $p.p0
    RETURN [n0.id, n0.text]
    ORDER BY n0.id
  },
  COLLECT {
    MATCH (n1:Claim)
    WHERE n1.id IN $p.p1
    RETURN [n1.text, n1.id]
    ORDER BY n1.id
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
