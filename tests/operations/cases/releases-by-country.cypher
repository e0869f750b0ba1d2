WITH [
  COLLECT {
    MATCH (n0:Film)
    WHERE n0.id = $p.p0
    RETURN [
      n0.releaseDate,
      COLLECT {
        MATCH (n0)<-[:RELEASE_OF]-(n1:Release)
        RETURN [[key IN ['id', 'date', 'country', 'kind', 'note'] | n1[key]]]
        ORDER BY n1.dateSort, n1.countrySort, n1.id
      }
    ]
  },
  COLLECT {
    MATCH (n2:Film)
    WHERE n2.id = $p.p2
    RETURN [
      COLLECT {
        MATCH (n2)<-[:CERTIFIES]-(n3:Certification)
        RETURN [
          n3.country,
          n3.certificate,
          COLLECT {
            MATCH (n3)<-[:ABOUT]-(n4:Claim)
            WITH n4
            ORDER BY n4.id
            LIMIT $p.p1
            RETURN [
              n4.text,
              n4.quote,
              COLLECT {
                MATCH (n4)-[r5:STATED_BY]->(n6:Source)
                RETURN [n6.title]
                ORDER BY r5.position, n6.id
              }
            ]
            ORDER BY n4.id
          }
        ]
        ORDER BY n3.countrySort, n3.id
      }
    ]
  },
  COLLECT {
    MATCH (n7:Film)
    MATCH (n7)<-[:RELEASE_OF]-(n8:Release)
    WHERE n8.kind = $p.p4 AND n8.dateFrom >= $p.p5 AND n8.dateTo <= $p.p6 AND n8.country = $p.p7
    WITH DISTINCT n7
    ORDER BY n7.releaseDateSort, n7.id
    LIMIT $p.p3
    RETURN [n7.name, n7.releaseDate]
    ORDER BY n7.releaseDateSort, n7.id
  },
  COUNT { (n10:Work) WHERE EXISTS { (n10)<-[:CERTIFIES]-(n11:Certification) WHERE n11.certificate = $p.p8 } },
  COLLECT {
    MATCH (n12:Release)
    MATCH (n12)-[:RELEASE_OF]->(n16:Work)
    WHERE n16.id = $p.p11
    WITH DISTINCT n12
    ORDER BY n12.countrySort IS NULL, n12.countrySort DESC, n12.dateSort, n12.id
    LIMIT $p.p10
    OPTIONAL MATCH (n12)-[:RELEASE_OF]->(n13:Work)
    RETURN [
      n12.country,
      n12.date,
      n13.id,
      n13.name,
      labels(n13),
      COLLECT {
        MATCH (n12)<-[:ABOUT]-(n14:Claim)
        WITH n14
        ORDER BY n14.id
        LIMIT $p.p9
        OPTIONAL MATCH (n14)-[:OUTRANKED_BY]->(n15:Claim)
        RETURN [[key IN ['text', 'kind', 'isShown', 'statedOn'] | n14[key]], n15.id, n15.text]
        ORDER BY n14.id
      }
    ]
    ORDER BY n12.countrySort IS NULL, n12.countrySort DESC, n12.dateSort, n12.id
  },
  COLLECT {
    CALL () {
      MATCH (n17:Portrayal)
      WHERE n17.billing IS NOT NULL AND n17.performerCreditedAs IS NOT NULL
      RETURN n17
      ORDER BY n17.billing, n17.id
      LIMIT $p.p12
      UNION ALL
      MATCH (n17:Portrayal)
      WHERE n17.billing IS NULL AND n17.id IS NOT NULL AND n17.performerCreditedAs IS NOT NULL
      RETURN n17
      ORDER BY n17.id
      LIMIT $p.p12
    }
    WITH n17
    LIMIT $p.p12
    OPTIONAL MATCH (n17)<-[:PERFORMS]-(n18:Person)
    RETURN [n18.id, n18.name, n17.performerCreditedAs, n17.language]
    ORDER BY n17.billing, n17.id
  },
  COLLECT {
    MATCH (n19:Credit)
    WHERE n19.id IS NOT NULL AND n19.personCreditedAs STARTS WITH $p.p14
    WITH n19
    ORDER BY n19.id
    LIMIT $p.p13
    OPTIONAL MATCH (n19)<-[:HOLDS]-(n20:Person)
    RETURN [n20.id, n20.name, n19.personCreditedAs]
    ORDER BY n19.id
  },
  COLLECT {
    MATCH (n21:Person)
    WHERE n21.nameSort IS NOT NULL AND n21.deathPlace IS NOT NULL
    RETURN [n21.name, n21.deathDate, n21.deathPlace]
    ORDER BY n21.nameSort, n21.id
    LIMIT $p.p15
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
