WITH [
  COLLECT {
    CALL db.index.fulltext.queryNodes('names', $p.p0) YIELD node AS n0
    WHERE any(i IN range(0, size(coalesce(n0.externalIdsValue, [])) - 1) WHERE n0.externalIdsAuthority[i] = $p.p1 AND n0.externalIdsValue[i] = $p.p2)
    WITH n0
    ORDER BY n0.id
    LIMIT 1
    RETURN [labels(n0), n0.id, n0.externalIds]
  },
  COLLECT {
    MATCH (n1:Dataset)
    WHERE n1.id IS NOT NULL
    RETURN n1.authorities
  },
  COLLECT {
    CALL db.index.fulltext.queryNodes('names', $p.p3) YIELD node AS n2
    WHERE any(i IN range(0, size(coalesce(n2.externalIdsValue, [])) - 1) WHERE n2.externalIdsAuthority[i] = $p.p4 AND n2.externalIdsValue[i] = $p.p5)
    WITH n2
    ORDER BY n2.id
    LIMIT 1
    RETURN [labels(n2), n2.id]
  },
  COLLECT {
    MATCH (n3:Dataset)
    WHERE n3.id IS NOT NULL
    RETURN n3.authorities
  },
  COLLECT {
    MATCH (n4:Film)
    WHERE n4.nameSort IS NOT NULL AND any(i IN range(0, size(coalesce(n4.externalIdsValue, [])) - 1) WHERE n4.externalIdsAuthority[i] = $p.p7 AND n4.externalIdsValue[i] = $p.p8)
    RETURN [n4.name]
    ORDER BY n4.nameSort, n4.id
    LIMIT $p.p6
  },
  COLLECT {
    MATCH (n5:Work)
    WHERE n5.nameSort IS NOT NULL AND none(text IN coalesce(n5.externalIdsAuthority, []) WHERE text = $p.p10) AND size([text IN coalesce(n5.externalIdsValue, []) WHERE true]) >= $p.p11
    RETURN [labels(n5), n5.name, n5.externalIds]
    ORDER BY n5.nameSort, n5.id
    LIMIT $p.p9
  },
  COLLECT {
    MATCH (n6:Dataset)
    WHERE n6.id IS NOT NULL
    RETURN [n6.authorities]
    ORDER BY n6.id
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
