WITH [
  COLLECT {
    MATCH (n0:Film)
    WHERE n0.nameSort IS NOT NULL AND none(text IN coalesce(n0.aliases, []) WHERE text > $p.p1) AND n0.name >= $p.p2 AND n0.name < $p.p3
    RETURN [n0.name]
    ORDER BY n0.nameSort, n0.id
    LIMIT $p.p0
  },
  COLLECT {
    MATCH (n1:Film)
    WHERE n1.nameSort IS NOT NULL AND any(i IN range(0, size(coalesce(n1.aliases, [])) - 1) WHERE n1.aliases[i] CONTAINS $p.p5 AND coalesce(n1.aliasesOrdered, n1.aliases)[i] < $p.p6) AND coalesce(n1.nameOrdered, n1.name) < $p.p7
    RETURN [n1.name]
    ORDER BY n1.nameSort, n1.id
    LIMIT $p.p4
  },
  COLLECT {
    MATCH (n2:Film)
    WHERE n2.nameSort IS NOT NULL AND n2.nameFolded < $p.p9
    RETURN [n2.name]
    ORDER BY n2.nameSort, n2.id
    LIMIT $p.p8
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
