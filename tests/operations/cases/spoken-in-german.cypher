WITH [
  COLLECT {
    MATCH (n0:Film)
    WHERE n0.nameSort IS NOT NULL AND any(text IN coalesce(n0.countries, []) WHERE text = $p.p5) AND any(text IN coalesce(n0.languages, []) WHERE text = $p.p6) AND n0.tagline IS NULL
    WITH n0
    ORDER BY n0.nameSort, n0.id
    LIMIT $p.p4
    RETURN [
      n0.name,
      n0.countries,
      n0.languages,
      COLLECT {
        MATCH (n0)<-[:ABOUT]-(n1:Claim)
        WHERE n1.property = $p.p1
        WITH n1
        ORDER BY n1.id
        LIMIT $p.p0
        RETURN [
          n1.text,
          n1.isShown,
          COLLECT {
            MATCH (n1)-[r2:STATED_BY]->(n3:Source)
            RETURN [n3.title]
            ORDER BY r2.position, n3.id
          }
        ]
        ORDER BY n1.id
      },
      COLLECT {
        MATCH (n0)<-[r5:ACTED_IN]-(n4:Person)
        WHERE n4.birthPlace ENDS WITH $p.p3
        RETURN [n4.name, n4.birthPlace]
        ORDER BY r5.billing, n4.id
        LIMIT $p.p2
      }
    ]
    ORDER BY n0.nameSort, n0.id
  },
  COLLECT {
    MATCH (n6:Film)
    WHERE n6.nameSort IS NOT NULL AND n6.tagline IS NOT NULL
    RETURN [n6.name, n6.tagline]
    ORDER BY n6.nameSort, n6.id
    LIMIT $p.p7
  },
  COLLECT {
    MATCH (n7:Film)
    WHERE n7.id = $p.p8
    RETURN [n7.tagline, n7.countries, n7.languages]
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
