WITH [
  COLLECT {
    MATCH (n0:Film)
    WHERE n0.id = $p.p1
    RETURN [
      n0.name,
      n0.knownTitles,
      COLLECT {
        MATCH (n0)<-[r1:TITLE_OF]-(n2:Title)
        RETURN [
          [key IN ['id', 'text', 'language', 'script', 'country', 'kind'] | n2[key]],
          COLLECT {
            MATCH (n2)<-[:ABOUT]-(n3:Claim)
            WITH n3
            ORDER BY n3.id
            LIMIT $p.p0
            RETURN [
              n3.text,
              COLLECT {
                MATCH (n3)-[r4:STATED_BY]->(n5:Source)
                RETURN [n5.title]
                ORDER BY r4.position, n5.id
              }
            ]
            ORDER BY n3.id
          }
        ]
        ORDER BY r1.position, n2.id
      }
    ]
  },
  COLLECT {
    MATCH (n6:Work)
    WHERE n6.nameSort IS NOT NULL AND EXISTS { (n6)<-[:TITLE_OF]-(n7:Title) WHERE n7.text STARTS WITH $p.p3 AND n7.language = $p.p4 AND n7.kind = $p.p5 }
    RETURN [labels(n6), n6.name, n6.knownTitles]
    ORDER BY n6.nameSort, n6.id
    LIMIT $p.p2
  },
  COLLECT {
    MATCH (n8:Title)
    WHERE n8.id IS NOT NULL AND n8.kind = $p.p7
    WITH n8
    ORDER BY n8.id
    LIMIT $p.p6
    OPTIONAL MATCH (n8)-[:TITLE_OF]->(n9:Work)
    RETURN [n8.text, n9.id, n9.name, labels(n9)]
    ORDER BY n8.id
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
