WITH [
  COLLECT {
    MATCH (n0:Franchise)
    WHERE n0.id = $p.p7
    RETURN [
      COLLECT {
        MATCH (n0)<-[:IN_FRANCHISE]-(n1:Work)
        RETURN [labels(n1), n1.name]
        ORDER BY n1.releaseDateSort, n1.nameSort, n1.id
        LIMIT $p.p0
      },
      COLLECT {
        MATCH (n0)<-[:IN_FRANCHISE]-(n2:Work)
        RETURN [labels(n2), n2.name]
        ORDER BY n2.releaseDateSort DESC, n2.nameSort DESC, n2.id DESC
        LIMIT $p.p1
      },
      COLLECT {
        MATCH (n0)<-[:IN_FRANCHISE]-(n3:Work)
        WHERE n3.status = $p.p3
        RETURN [labels(n3), n3.name]
        ORDER BY n3.releaseDateSort IS NULL, n3.releaseDateSort DESC, n3.id
        LIMIT $p.p2
      },
      COLLECT {
        MATCH (n0)<-[:IN_FRANCHISE]-(n4:Work)
        WHERE any(label IN labels(n4) WHERE label IN $p.p5) AND n4.status = $p.p6
        RETURN [labels(n4), n4.name]
        ORDER BY n4.releaseDateSort, n4.nameSort, n4.id
        LIMIT $p.p4
      },
      COUNT { (n0)<-[:IN_FRANCHISE]-(n5:Work) WHERE any(label IN labels(n5) WHERE label IN $p.p5) AND n5.status = $p.p6 }
    ]
  },
  COLLECT {
    MATCH (n6:Franchise)
    WHERE n6.id = $p.p8
    RETURN [n6.name, COUNT { (n6)<-[:IN_FRANCHISE]-(n8:Work) }]
  },
  COLLECT {
    MATCH (n9:Franchise)
    WHERE n9.id = $p.p9
    RETURN [n9.name]
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
