WITH [
  COLLECT {
    MATCH (n0:Person)
    WHERE n0.id = $p.p5
    WITH *, [
      n0.id,
      COLLECT {
        MATCH (n0)-[:ACTED_IN]->(:Work)<-[:ACTED_IN]-(n1:Person)
        WITH n1, {shared: count(*)} AS r2
        WITH n1, r2
        ORDER BY r2.shared DESC, n1.nameSort, n1.id
        LIMIT $p.p1
        RETURN [
          n1.name,
          n1.nameSort,
          n1.id,
          COLLECT {
            MATCH (n0)-[:ACTED_IN]->(n3:Work)<-[:ACTED_IN]-(n1:Person)
            WITH n3
            ORDER BY n3.releaseDateSort, n3.nameSort, n3.id
            LIMIT $p.p0
            RETURN [labels(n3), n3.name, n3.releaseDate]
            ORDER BY n3.releaseDateSort, n3.nameSort, n3.id
          },
          r2.shared
        ]
        ORDER BY r2.shared DESC, n1.nameSort, n1.id
      },
      COUNT { MATCH (n0)-[:ACTED_IN]->(:Work)<-[:ACTED_IN]-(n4:Person) RETURN DISTINCT n4 },
      COLLECT {
        MATCH (n0)-[:ACTED_IN]->(:Work)<-[:ACTED_IN]-(n5:Person)
        WITH n5, {shared: count(*)} AS r6
        RETURN [n5.name]
        ORDER BY r6.shared, n5.nameSort DESC, n5.id DESC
        LIMIT $p.p2
      },
      COLLECT {
        MATCH (n0)-[:ACTED_IN]->(:Work)<-[:ACTED_IN]-(n7:Person)
        WHERE n7.birthDateFrom >= $p.p4
        WITH n7, {shared: count(*)} AS r8
        RETURN [n7.name, n7.birthDate, r8.shared]
        ORDER BY r8.shared DESC, n7.nameSort, n7.id
        LIMIT $p.p3
      },
      COUNT { MATCH (n0)-[:ACTED_IN]->(:Work)<-[:ACTED_IN]-(n9:Person) WHERE n9.birthDateFrom >= $p.p4 RETURN DISTINCT n9 }
    ]
    AS item
    RETURN item
  },
  COLLECT {
    MATCH (n10:Work)
    WHERE n10.nameSort IS NOT NULL AND n10.name = $p.p10
    WITH n10
    ORDER BY n10.nameSort, n10.id
    LIMIT $p.p9
    WITH *, [
      labels(n10),
      COLLECT {
        MATCH (n10)<-[r12:ACTED_IN]-(n11:Person)
        WITH n11, r12
        ORDER BY r12.billing, n11.id
        LIMIT $p.p8
        WITH *, [
          n11.name,
          COLLECT {
            MATCH (n11)-[:ACTED_IN]->(:Work)<-[:ACTED_IN]-(n13:Person)
            WITH n13, {shared: count(*)} AS r14
            WITH n13, r14
            ORDER BY r14.shared DESC, n13.nameSort, n13.id
            LIMIT $p.p7
            RETURN [
              COLLECT {
                MATCH (n11)-[:ACTED_IN]->(n15:Work)<-[:ACTED_IN]-(n13:Person)
                WITH n15
                ORDER BY n15.releaseDateSort, n15.nameSort, n15.id
                LIMIT $p.p6
                RETURN [labels(n15), n15.name]
                ORDER BY n15.releaseDateSort, n15.nameSort, n15.id
              },
              r14.shared
            ]
            ORDER BY r14.shared DESC, n13.nameSort, n13.id
          }
        ]
        AS item
        ORDER BY r12.billing, n11.id
        RETURN item
      }
    ]
    AS item
    ORDER BY n10.nameSort, n10.id
    RETURN item
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
