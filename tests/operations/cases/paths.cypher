UNWIND range(0, size($p.p0) - 1) AS at
WITH at, $p.p0[at] AS query
CALL (query) {
  MATCH (start:Entity)
  WHERE start.id = query[0]
  RETURN start
  LIMIT 1
}
CALL (query) {
  MATCH (end:Entity)
  WHERE end.id = query[1]
  RETURN end
  LIMIT 1
}
WITH at, query[2] AS maxLength, query[3] AS first, [start, end] AS ends
WHERE start <> end
CALL (ends) {
  UNWIND [0, 1] AS side
  WITH side, ends, ends[side] AS end
  CALL (end, ends) {
    UNWIND CASE WHEN COUNT { (end)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT|IN_SEASON|EPISODE_OF|SEASON_OF]-() } <= 12000 THEN [end] ELSE [] END AS n
    CALL (n) {
      MATCH (n)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-()-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(x:Entity)
      WHERE x <> n
      RETURN x
      UNION ALL
      MATCH (n)-[:IN_SEASON|EPISODE_OF|SEASON_OF]-(x:Entity)
      RETURN x
    }
    WITH DISTINCT x, ends
    WHERE (x IN ends OR NOT x:Franchise|Company|Place AND 2 <= COUNT { (x)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT|IN_SEASON|EPISODE_OF|SEASON_OF]-() } <= 1000)
    RETURN collect(x) AS tied
  }
  WITH side, ends, end, tied, [x IN tied WHERE NOT x IN ends] AS near
  CALL (near) {
    UNWIND near AS n
    RETURN sum(COUNT { (n)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT|IN_SEASON|EPISODE_OF|SEASON_OF]-() }) AS nearWork
  }
  CALL (near, nearWork, ends) {
    UNWIND CASE WHEN nearWork <= 12000 THEN near ELSE [] END AS n
    CALL (n) {
      MATCH (n)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-()-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(x:Entity)
      WHERE x <> n
      RETURN x
      UNION ALL
      MATCH (n)-[:IN_SEASON|EPISODE_OF|SEASON_OF]-(x:Entity)
      RETURN x
    }
    WITH DISTINCT n, x, ends
    WHERE (x IN ends OR NOT x:Franchise|Company|Place AND 2 <= COUNT { (x)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT|IN_SEASON|EPISODE_OF|SEASON_OF]-() } <= 1000)
    WITH n, collect(x) AS tied
    RETURN collect([n, tied]) AS ties
  }
  CALL (near, ties, ends) {
    UNWIND ties AS each
    UNWIND each[1] AS x
    WITH DISTINCT x, near, ends
    WHERE NOT x IN ends AND NOT x IN near
    RETURN collect(x) AS far, sum(COUNT { (x)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT|IN_SEASON|EPISODE_OF|SEASON_OF]-() }) AS work
  }
  WITH side, near, far, work, [[end, tied]] + ties AS ties, CASE WHEN COUNT { (end)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT|IN_SEASON|EPISODE_OF|SEASON_OF]-() } > 12000 THEN 0 WHEN nearWork > 12000 THEN 1 ELSE 2 END AS radius
  ORDER BY side
  RETURN collect({near: near, far: far, work: work, ties: ties, radius: radius}) AS sides
}
WITH at, maxLength, first, ends, sides[0] AS s, sides[1] AS t
CALL (s, t) {
  UNWIND s.ties AS ties
  WITH ties, s, t
  WHERE ties[0] IN s.near AND NOT ties[0] IN t.near
  UNWIND ties[1] AS x
  RETURN collect(DISTINCT x) AS sReached
}
CALL (t, s) {
  UNWIND t.ties AS ties
  WITH ties, t, s
  WHERE ties[0] IN t.near AND NOT ties[0] IN s.near
  UNWIND ties[1] AS x
  RETURN collect(DISTINCT x) AS tReached
}
WITH *, maxLength <= 4
  OR ends[1] IN s.ties[0][1]
  OR first <= size([x IN s.near WHERE x IN t.near])
  OR none(x IN sReached WHERE x IN t.near AND NOT x IN s.near)
  AND first <= size([x IN sReached WHERE x IN tReached AND NOT x IN s.near AND NOT x IN t.near]) AS isEnough
WITH at, ends, s, t, NOT isEnough AND s.radius = 2 AND s.work <= 12000 AS sGoesOn, NOT isEnough AND t.radius = 2 AND t.work <= 12000 AS tGoesOn
CALL (ends, s, t, sGoesOn, tGoesOn) {
  CALL (s, t, sGoesOn, tGoesOn) {
    UNWIND [0, 1] AS side
    UNWIND CASE WHEN side = 0 AND sGoesOn THEN s.far WHEN side = 1 AND tGoesOn THEN t.far ELSE [] END AS n
    CALL (n) {
      MATCH (n)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-()-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(x:Entity)
      WHERE x <> n
      RETURN x
      UNION ALL
      MATCH (n)-[:IN_SEASON|EPISODE_OF|SEASON_OF]-(x:Entity)
      RETURN x
    }
    RETURN x, side, n
    UNION ALL
    UNWIND [0, 1] AS side
    UNWIND CASE WHEN NOT sGoesOn AND NOT tGoesOn THEN [] WHEN side = 0 THEN s.near + s.far ELSE t.near + t.far END AS x
    RETURN x, side, x AS n
  }
  WITH ends, x, collect(DISTINCT side) AS sides, collect(DISTINCT n) AS tied
  WHERE size(sides) = 2 AND (x IN ends OR NOT x:Franchise|Company|Place AND 2 <= COUNT { (x)-[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT|IN_SEASON|EPISODE_OF|SEASON_OF]-() } <= 1000)
  RETURN collect([x.id, [n IN tied WHERE n <> x | n.id]]) AS meetings
}
WITH [at, [ties IN s.ties + t.ties | [ties[0].id, [x IN ties[1] | x.id]]] + meetings, s.radius + toInteger(sGoesOn), t.radius + toInteger(tGoesOn)] AS item
ORDER BY at
WITH [collect(item)] AS answer
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;

WITH [
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
      CALL (h6, n7) {
        MATCH (n7)-[near:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(fact)-[far:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(n8:Entity)
        WHERE n8.id = h6[1]
        RETURN type(near) AS r1, fact AS n2, type(far) AS r3
        UNION ALL
        MATCH (n7)-[:IN_SEASON|EPISODE_OF|SEASON_OF]->(n8:Entity)
        WHERE n8.id = h6[1]
        RETURN 'PART' AS r1, n7 AS n2, 'WHOLE' AS r3
        UNION ALL
        MATCH (n7)<-[:IN_SEASON|EPISODE_OF|SEASON_OF]-(n8:Entity)
        WHERE n8.id = h6[1]
        RETURN 'WHOLE' AS r1, n8 AS n2, 'PART' AS r3
      }
      RETURN r1, n2, r3
      ORDER BY CASE WHEN n2:Work THEN 0 WHEN n2:Portrayal THEN 1 WHEN n2:Credit THEN 2 WHEN n2.spoiler THEN 4 ELSE 3 END, n2.id
      LIMIT 1
    }
    OPTIONAL MATCH (n2)-[:OF]->(n4:Character)
    OPTIONAL MATCH (n2)-[:OF_KIND]->(n5:RelationKind)
    RETURN [n2.kind, n2.job, n2.id, n4.name, n5.label, n5.inverseLabel, r1, r3, labels(n2), h6[0], h6[1]]
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
      CALL (h19, n20) {
        MATCH (n20)-[near:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(fact)-[far:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(n21:Entity)
        WHERE n21.id = h19[1]
        RETURN type(near) AS r14, fact AS n15, type(far) AS r16
        UNION ALL
        MATCH (n20)-[:IN_SEASON|EPISODE_OF|SEASON_OF]->(n21:Entity)
        WHERE n21.id = h19[1]
        RETURN 'PART' AS r14, n20 AS n15, 'WHOLE' AS r16
        UNION ALL
        MATCH (n20)<-[:IN_SEASON|EPISODE_OF|SEASON_OF]-(n21:Entity)
        WHERE n21.id = h19[1]
        RETURN 'WHOLE' AS r14, n21 AS n15, 'PART' AS r16
      }
      RETURN r14, n15, r16
      ORDER BY CASE WHEN n15:Work THEN 0 WHEN n15:Portrayal THEN 1 WHEN n15:Credit THEN 2 WHEN n15.spoiler THEN 4 ELSE 3 END, n15.id
      LIMIT 1
    }
    OPTIONAL MATCH (n15)-[:OF]->(n17:Character)
    OPTIONAL MATCH (n15)-[:OF_KIND]->(n18:RelationKind)
    RETURN [[key IN ['kind', 'job', 'billing', 'spoiler'] | n15[key]], n17.name, n18.label, n18.inverseLabel, r14, r16, labels(n15), h19[0], h19[1]]
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
      CALL (h28, n29) {
        MATCH (n29)-[near:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(fact)-[far:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(n30:Entity)
        WHERE n30.id = h28[1]
        RETURN type(near) AS r23, fact AS n24, type(far) AS r25
        UNION ALL
        MATCH (n29)-[:IN_SEASON|EPISODE_OF|SEASON_OF]->(n30:Entity)
        WHERE n30.id = h28[1]
        RETURN 'PART' AS r23, n29 AS n24, 'WHOLE' AS r25
        UNION ALL
        MATCH (n29)<-[:IN_SEASON|EPISODE_OF|SEASON_OF]-(n30:Entity)
        WHERE n30.id = h28[1]
        RETURN 'WHOLE' AS r23, n30 AS n24, 'PART' AS r25
      }
      RETURN r23, n24, r25
      ORDER BY CASE WHEN n24:Work THEN 0 WHEN n24:Portrayal THEN 1 WHEN n24:Credit THEN 2 WHEN n24.spoiler THEN 4 ELSE 3 END, n24.id
      LIMIT 1
    }
    OPTIONAL MATCH (n24)-[:OF]->(n26:Character)
    OPTIONAL MATCH (n24)-[:OF_KIND]->(n27:RelationKind)
    RETURN [n24.kind, n24.job, n26.name, n27.label, n27.inverseLabel, r23, r25, h28[0], h28[1]]
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
      CALL (h37, n38) {
        MATCH (n38)-[near:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(fact)-[far:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(n39:Entity)
        WHERE n39.id = h37[1]
        RETURN type(near) AS r32, fact AS n33, type(far) AS r34
        UNION ALL
        MATCH (n38)-[:IN_SEASON|EPISODE_OF|SEASON_OF]->(n39:Entity)
        WHERE n39.id = h37[1]
        RETURN 'PART' AS r32, n38 AS n33, 'WHOLE' AS r34
        UNION ALL
        MATCH (n38)<-[:IN_SEASON|EPISODE_OF|SEASON_OF]-(n39:Entity)
        WHERE n39.id = h37[1]
        RETURN 'WHOLE' AS r32, n39 AS n33, 'PART' AS r34
      }
      RETURN r32, n33, r34
      ORDER BY CASE WHEN n33:Work THEN 0 WHEN n33:Portrayal THEN 1 WHEN n33:Credit THEN 2 WHEN n33.spoiler THEN 4 ELSE 3 END, n33.id
      LIMIT 1
    }
    OPTIONAL MATCH (n33)-[:OF]->(n35:Character)
    OPTIONAL MATCH (n33)-[:OF_KIND]->(n36:RelationKind)
    RETURN [n33.kind, n33.job, n35.name, n36.label, n36.inverseLabel, r32, r34, h37[0], h37[1]]
    ORDER BY h37[0], h37[1]
  },
  COLLECT {
    UNWIND $p.p8 AS h46
    CALL (h46) {
      MATCH (n47:Entity)
      WHERE n47.id = h46[0]
      WITH n47
      LIMIT 1
      CALL (h46, n47) {
        MATCH (n47)-[near:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(fact)-[far:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]-(n48:Entity)
        WHERE n48.id = h46[1]
        RETURN type(near) AS r41, fact AS n42, type(far) AS r43
        UNION ALL
        MATCH (n47)-[:IN_SEASON|EPISODE_OF|SEASON_OF]->(n48:Entity)
        WHERE n48.id = h46[1]
        RETURN 'PART' AS r41, n47 AS n42, 'WHOLE' AS r43
        UNION ALL
        MATCH (n47)<-[:IN_SEASON|EPISODE_OF|SEASON_OF]-(n48:Entity)
        WHERE n48.id = h46[1]
        RETURN 'WHOLE' AS r41, n48 AS n42, 'PART' AS r43
      }
      RETURN r41, n42, r43
      ORDER BY CASE WHEN n42:Work THEN 0 WHEN n42:Portrayal THEN 1 WHEN n42:Credit THEN 2 WHEN n42.spoiler THEN 4 ELSE 3 END, n42.id
      LIMIT 1
    }
    OPTIONAL MATCH (n42)-[:OF]->(n44:Character)
    OPTIONAL MATCH (n42)-[:OF_KIND]->(n45:RelationKind)
    RETURN [n42.kind, n42.job, n44.name, n45.label, n45.inverseLabel, r41, r43, h46[0], h46[1]]
    ORDER BY h46[0], h46[1]
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
