RETURN [
  COLLECT {
    UNWIND range(0, size($p.p0) - 1) AS at
    WITH at, $p.p0[at] AS query
    CALL (query) {
      MATCH (s:Entity)
      WHERE s.id = query[0]
      RETURN s
      LIMIT 1
    }
    CALL (query) {
      MATCH (t:Entity)
      WHERE t.id = query[1]
      RETURN t
      LIMIT 1
    }
    WITH at, query[2] AS maxLength, query[3] AS first, [s, t] AS ends, [s] AS s0, [t] AS t0
    WHERE s <> t
    CALL (s0, ends) {
      UNWIND s0 AS n
      WITH ends, collect(n) AS nodes, sum(COUNT { (n)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-() }) AS work
      CALL (ends, nodes, work) {
        UNWIND CASE WHEN work <= 12000 THEN nodes ELSE [] END AS n
        MATCH (n)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-()-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(x:Entity)
        WHERE x <> n AND (x IN ends OR NOT x:Franchise|Company|Place AND 2 <= COUNT { (x)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-() } <= 1000)
        WITH n, collect(DISTINCT x) AS tied
        RETURN collect([n, tied]) AS ties
      }
      RETURN ties AS s0Ties, work <= 12000 AS s0IsKnown
    }
    CALL (t0, ends) {
      UNWIND t0 AS n
      WITH ends, collect(n) AS nodes, sum(COUNT { (n)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-() }) AS work
      CALL (ends, nodes, work) {
        UNWIND CASE WHEN work <= 12000 THEN nodes ELSE [] END AS n
        MATCH (n)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-()-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(x:Entity)
        WHERE x <> n AND (x IN ends OR NOT x:Franchise|Company|Place AND 2 <= COUNT { (x)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-() } <= 1000)
        WITH n, collect(DISTINCT x) AS tied
        RETURN collect([n, tied]) AS ties
      }
      RETURN ties AS t0Ties, work <= 12000 AS t0IsKnown
    }
    CALL (s0, s0Ties, ends) {
      UNWIND s0Ties AS ties
      UNWIND ties[1] AS x
      WITH DISTINCT x, s0, ends
      WHERE NOT x IN ends AND NOT x IN s0
      RETURN collect(x) AS s1
    }
    CALL (t0, t0Ties, ends) {
      UNWIND t0Ties AS ties
      UNWIND ties[1] AS x
      WITH DISTINCT x, t0, ends
      WHERE NOT x IN ends AND NOT x IN t0
      RETURN collect(x) AS t1
    }
    CALL (s1, ends) {
      UNWIND s1 AS n
      WITH ends, collect(n) AS nodes, sum(COUNT { (n)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-() }) AS work
      CALL (ends, nodes, work) {
        UNWIND CASE WHEN work <= 12000 THEN nodes ELSE [] END AS n
        MATCH (n)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-()-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(x:Entity)
        WHERE x <> n AND (x IN ends OR NOT x:Franchise|Company|Place AND 2 <= COUNT { (x)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-() } <= 1000)
        WITH n, collect(DISTINCT x) AS tied
        RETURN collect([n, tied]) AS ties
      }
      RETURN ties AS s1Ties, work <= 12000 AS s1IsKnown
    }
    CALL (t1, ends) {
      UNWIND t1 AS n
      WITH ends, collect(n) AS nodes, sum(COUNT { (n)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-() }) AS work
      CALL (ends, nodes, work) {
        UNWIND CASE WHEN work <= 12000 THEN nodes ELSE [] END AS n
        MATCH (n)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-()-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(x:Entity)
        WHERE x <> n AND (x IN ends OR NOT x:Franchise|Company|Place AND 2 <= COUNT { (x)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-() } <= 1000)
        WITH n, collect(DISTINCT x) AS tied
        RETURN collect([n, tied]) AS ties
      }
      RETURN ties AS t1Ties, work <= 12000 AS t1IsKnown
    }
    CALL (s1, s1Ties, ends) {
      UNWIND s1Ties AS ties
      UNWIND ties[1] AS x
      WITH DISTINCT x, s1, ends
      WHERE NOT x IN ends AND NOT x IN s1
      RETURN collect(x) AS s2
    }
    CALL (t1, t1Ties, ends) {
      UNWIND t1Ties AS ties
      UNWIND ties[1] AS x
      WITH DISTINCT x, t1, ends
      WHERE NOT x IN ends AND NOT x IN t1
      RETURN collect(x) AS t2
    }
    CALL (maxLength, first, ends, s0Ties, s1, t1, s1Ties, t1Ties) {
      CALL (s1Ties, t1) {
        UNWIND s1Ties AS ties
        WITH ties WHERE NOT ties[0] IN t1
        UNWIND ties[1] AS x
        RETURN collect(DISTINCT x) AS sReached
      }
      CALL (t1Ties, s1) {
        UNWIND t1Ties AS ties
        WITH ties WHERE NOT ties[0] IN s1
        UNWIND ties[1] AS x
        RETURN collect(DISTINCT x) AS tReached
      }
      RETURN maxLength <= 4
        OR any(ties IN s0Ties WHERE ends[1] IN ties[1])
        OR first <= size([x IN s1 WHERE x IN t1])
        OR none(x IN sReached WHERE x IN t1 AND NOT x IN s1)
        AND first <= size([x IN sReached WHERE x IN tReached AND NOT x IN s1 AND NOT x IN t1]) AS isEnough
    }
    CALL (s2, isEnough) {
      UNWIND CASE WHEN isEnough THEN [] ELSE s2 END AS n
      WITH collect(n) AS nodes, sum(COUNT { (n)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-() }) AS work
      RETURN CASE WHEN work <= 12000 THEN nodes ELSE [] END AS s2Beyond, work <= 12000 AS s2IsKnown
    }
    CALL (t2, isEnough) {
      UNWIND CASE WHEN isEnough THEN [] ELSE t2 END AS n
      WITH collect(n) AS nodes, sum(COUNT { (n)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-() }) AS work
      RETURN CASE WHEN work <= 12000 THEN nodes ELSE [] END AS t2Beyond, work <= 12000 AS t2IsKnown
    }
    CALL (ends, s1, t1, s2, t2, s2Beyond, t2Beyond) {
      CALL (s1, t1, s2, t2, s2Beyond, t2Beyond) {
        UNWIND s2Beyond AS a
        MATCH (a)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-()-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(x:Entity)
        WHERE x <> a
        RETURN x, a, null AS b
        UNION ALL
        UNWIND t2Beyond AS b
        MATCH (b)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-()-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(x:Entity)
        WHERE x <> b
        RETURN x, null AS a, b
        UNION ALL
        UNWIND s1 + s2 AS x
        RETURN x, x AS a, null AS b
        UNION ALL
        UNWIND t1 + t2 AS x
        RETURN x, null AS a, x AS b
      }
      WITH ends, x, collect(DISTINCT a) AS ofS, collect(DISTINCT b) AS ofT
      WHERE size(ofS) > 0 AND size(ofT) > 0 AND (x IN ends OR NOT x:Franchise|Company|Place AND 2 <= COUNT { (x)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-() } <= 1000)
      RETURN collect([x.id, [n IN ofS + ofT WHERE n <> x | n.id]]) AS meetings
    }
    RETURN [at, [ties IN s0Ties + t0Ties + s1Ties + t1Ties | [ties[0].id, [x IN ties[1] | x.id]]] + meetings, CASE WHEN NOT s0IsKnown THEN 0 WHEN NOT s1IsKnown THEN 1 WHEN isEnough OR NOT s2IsKnown THEN 2 ELSE 3 END, CASE WHEN NOT t0IsKnown THEN 0 WHEN NOT t1IsKnown THEN 1 WHEN isEnough OR NOT t2IsKnown THEN 2 ELSE 3 END]
    ORDER BY at
  }
] AS answer;

RETURN [
  COLLECT {
    MATCH (n0:Entity)
    WHERE n0.id IN $p.p0
    RETURN [labels(n0), n0.name, n0.id]
    ORDER BY n0.id
  },
  COLLECT {
    UNWIND $p.p1 AS h6
    CALL (h6) {
      MATCH (n7:Entity)
      WHERE n7.id = h6[0]
      WITH n7
      LIMIT 1
      MATCH (n7)-[r1:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(n2)-[r3:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(n8:Entity)
      WHERE n8.id = h6[1]
      RETURN r1, n2, r3
      ORDER BY CASE WHEN n2:Portrayal THEN 0 WHEN n2:Credit THEN 1 WHEN n2.spoiler THEN 3 ELSE 2 END, n2.id
      LIMIT 1
    }
    OPTIONAL MATCH (n2)-[:OF]->(n4:Character)
    OPTIONAL MATCH (n2)-[:OF_KIND]->(n5:RelationKind)
    RETURN [n2.kind, n4.name, n2.job, n5.label, n5.inverseLabel, type(r1), type(r3), labels(n2), n2.id, h6[0], h6[1]]
    ORDER BY h6[0], h6[1]
  },
  COLLECT {
    MATCH (n13:Entity)
    WHERE n13.id IN $p.p2
    RETURN [labels(n13), n13.id, n13.birthDate]
    ORDER BY n13.id
  },
  COLLECT {
    UNWIND $p.p3 AS h19
    CALL (h19) {
      MATCH (n20:Entity)
      WHERE n20.id = h19[0]
      WITH n20
      LIMIT 1
      MATCH (n20)-[r14:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(n15)-[r16:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(n21:Entity)
      WHERE n21.id = h19[1]
      RETURN r14, n15, r16
      ORDER BY CASE WHEN n15:Portrayal THEN 0 WHEN n15:Credit THEN 1 WHEN n15.spoiler THEN 3 ELSE 2 END, n15.id
      LIMIT 1
    }
    OPTIONAL MATCH (n15)-[:OF]->(n17:Character)
    OPTIONAL MATCH (n15)-[:OF_KIND]->(n18:RelationKind)
    RETURN [n15.kind, n17.name, n15.job, n18.label, n18.inverseLabel, type(r14), type(r16), labels(n15), n15.billing, n15.spoiler, h19[0], h19[1]]
    ORDER BY h19[0], h19[1]
  },
  COLLECT {
    MATCH (n22:Entity)
    WHERE n22.id IN $p.p4
    RETURN [labels(n22), n22.name, n22.id]
    ORDER BY n22.id
  },
  COLLECT {
    UNWIND $p.p5 AS h28
    CALL (h28) {
      MATCH (n29:Entity)
      WHERE n29.id = h28[0]
      WITH n29
      LIMIT 1
      MATCH (n29)-[r23:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(n24)-[r25:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(n30:Entity)
      WHERE n30.id = h28[1]
      RETURN r23, n24, r25
      ORDER BY CASE WHEN n24:Portrayal THEN 0 WHEN n24:Credit THEN 1 WHEN n24.spoiler THEN 3 ELSE 2 END, n24.id
      LIMIT 1
    }
    OPTIONAL MATCH (n24)-[:OF]->(n26:Character)
    OPTIONAL MATCH (n24)-[:OF_KIND]->(n27:RelationKind)
    RETURN [n24.kind, n26.name, n24.job, n27.label, n27.inverseLabel, type(r23), type(r25), h28[0], h28[1]]
    ORDER BY h28[0], h28[1]
  },
  COLLECT {
    MATCH (n31:Entity)
    WHERE n31.id IN $p.p6
    RETURN [labels(n31), n31.name, n31.id]
    ORDER BY n31.id
  },
  COLLECT {
    UNWIND $p.p7 AS h37
    CALL (h37) {
      MATCH (n38:Entity)
      WHERE n38.id = h37[0]
      WITH n38
      LIMIT 1
      MATCH (n38)-[r32:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(n33)-[r34:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(n39:Entity)
      WHERE n39.id = h37[1]
      RETURN r32, n33, r34
      ORDER BY CASE WHEN n33:Portrayal THEN 0 WHEN n33:Credit THEN 1 WHEN n33.spoiler THEN 3 ELSE 2 END, n33.id
      LIMIT 1
    }
    OPTIONAL MATCH (n33)-[:OF]->(n35:Character)
    OPTIONAL MATCH (n33)-[:OF_KIND]->(n36:RelationKind)
    RETURN [n33.kind, n35.name, n33.job, n36.label, n36.inverseLabel, type(r32), type(r34), h37[0], h37[1]]
    ORDER BY h37[0], h37[1]
  },
  COLLECT {
    UNWIND $p.p8 AS h46
    CALL (h46) {
      MATCH (n47:Entity)
      WHERE n47.id = h46[0]
      WITH n47
      LIMIT 1
      MATCH (n47)-[r41:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(n42)-[r43:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(n48:Entity)
      WHERE n48.id = h46[1]
      RETURN r41, n42, r43
      ORDER BY CASE WHEN n42:Portrayal THEN 0 WHEN n42:Credit THEN 1 WHEN n42.spoiler THEN 3 ELSE 2 END, n42.id
      LIMIT 1
    }
    OPTIONAL MATCH (n42)-[:OF]->(n44:Character)
    OPTIONAL MATCH (n42)-[:OF_KIND]->(n45:RelationKind)
    RETURN [n42.kind, n44.name, n42.job, n45.label, n45.inverseLabel, type(r41), type(r43), h46[0], h46[1]]
    ORDER BY h46[0], h46[1]
  }
] AS answer;
