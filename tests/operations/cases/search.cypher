OPTIONAL MATCH (before:ImportState {id: 'import'})
WITH before.commits AS before
LIMIT 1
WITH before, [
  COLLECT {
    CALL db.index.fulltext.queryNodes('names', $p.p0, {limit: 2000}) YIELD node AS n0
    WHERE any(label IN labels(n0) WHERE label IN $p.p1)
    RETURN [n0.id, n0.name, n0.aliases, COUNT { (n0)-[:IN_FRANCHISE|EPISODE_OF|PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT|OF_KIND|SHOWN_IN|PART_OF|ABOUT|VALUE|STATED_BY|INVOLVES|ACTED_IN|WORKED_ON|PLAYED|APPEARS_IN|FIRST_APPEARS_IN|COUNTS|MEASURES|LACKED_BY]-() }, true]
    ORDER BY n0.id
  },
  COLLECT {
    CALL db.index.fulltext.queryNodes('names', $p.p2, {limit: 2000}) YIELD node AS n1
    WHERE any(label IN labels(n1) WHERE label IN $p.p3)
    RETURN [n1.id, n1.name, n1.aliases, COUNT { (n1)-[:IN_FRANCHISE|EPISODE_OF|PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT|OF_KIND|SHOWN_IN|PART_OF|ABOUT|VALUE|STATED_BY|INVOLVES|ACTED_IN|WORKED_ON|PLAYED|APPEARS_IN|FIRST_APPEARS_IN|COUNTS|MEASURES|LACKED_BY]-() }, true]
    ORDER BY n1.id
  },
  COLLECT {
    CALL db.index.fulltext.queryNodes('names', $p.p4, {limit: 2000}) YIELD node AS n2
    WHERE any(label IN labels(n2) WHERE label IN $p.p5)
    RETURN [n2.id, n2.name, n2.aliases, COUNT { (n2)-[:IN_FRANCHISE|EPISODE_OF|PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT|OF_KIND|SHOWN_IN|PART_OF|ABOUT|VALUE|STATED_BY|INVOLVES|ACTED_IN|WORKED_ON|PLAYED|APPEARS_IN|FIRST_APPEARS_IN|COUNTS|MEASURES|LACKED_BY]-() }, true]
    ORDER BY n2.id
  },
  COLLECT {
    CALL db.index.fulltext.queryNodes('names', $p.p6, {limit: 2000}) YIELD node AS n3
    WHERE any(label IN labels(n3) WHERE label IN $p.p7)
    RETURN [n3.id, n3.name, n3.aliases, COUNT { (n3)-[:IN_FRANCHISE|EPISODE_OF|PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT|OF_KIND|SHOWN_IN|PART_OF|ABOUT|VALUE|STATED_BY|INVOLVES|ACTED_IN|WORKED_ON|PLAYED|APPEARS_IN|FIRST_APPEARS_IN|COUNTS|MEASURES|LACKED_BY]-() }, true]
    ORDER BY n3.id
  },
  COLLECT {
    CALL db.index.fulltext.queryNodes('names', $p.p8, {limit: 2000}) YIELD node AS n4
    WHERE any(label IN labels(n4) WHERE label IN $p.p9)
    RETURN [n4.id, n4.name, n4.aliases, COUNT { (n4)-[:IN_FRANCHISE|EPISODE_OF|PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT|OF_KIND|SHOWN_IN|PART_OF|ABOUT|VALUE|STATED_BY|INVOLVES|ACTED_IN|WORKED_ON|PLAYED|APPEARS_IN|FIRST_APPEARS_IN|COUNTS|MEASURES|LACKED_BY]-() }, true]
    ORDER BY n4.id
  },
  COLLECT {
    CALL db.index.fulltext.queryNodes('names', $p.p10, {limit: 2000}) YIELD node AS n5
    WHERE any(label IN labels(n5) WHERE label IN $p.p11)
    RETURN [n5.id, n5.name, n5.aliases, COUNT { (n5)-[:IN_FRANCHISE|EPISODE_OF|PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT|OF_KIND|SHOWN_IN|PART_OF|ABOUT|VALUE|STATED_BY|INVOLVES|ACTED_IN|WORKED_ON|PLAYED|APPEARS_IN|FIRST_APPEARS_IN|COUNTS|MEASURES|LACKED_BY]-() }, true]
    ORDER BY n5.id
  },
  COLLECT {
    CALL db.index.fulltext.queryNodes('names', $p.p12, {limit: 2000}) YIELD node AS n6
    WHERE any(label IN labels(n6) WHERE label IN $p.p13)
    RETURN [n6.id, n6.name, n6.aliases, COUNT { (n6)-[:IN_FRANCHISE|EPISODE_OF|PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT|OF_KIND|SHOWN_IN|PART_OF|ABOUT|VALUE|STATED_BY|INVOLVES|ACTED_IN|WORKED_ON|PLAYED|APPEARS_IN|FIRST_APPEARS_IN|COUNTS|MEASURES|LACKED_BY]-() }, true]
    ORDER BY n6.id
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (after:ImportState {id: 'import'})
RETURN answer, before, after.commits AS after;

OPTIONAL MATCH (before:ImportState {id: 'import'})
WITH before.commits AS before
LIMIT 1
WITH before, [
  COLLECT {
    MATCH (n0:Entity)
    WHERE n0.id IN $p.p0
    RETURN [labels(n0), n0.name, n0.id]
    ORDER BY n0.id
  },
  COLLECT {
    MATCH (n1:Entity)
    WHERE n1.id IN $p.p1
    RETURN [labels(n1), n1.id]
    ORDER BY n1.id
  },
  COLLECT {
    MATCH (n2:Entity)
    WHERE n2.id IN $p.p2
    RETURN [labels(n2), n2.id]
    ORDER BY n2.id
  },
  COLLECT {
    MATCH (n3:Entity)
    WHERE n3.id IN $p.p3
    RETURN [labels(n3), n3.id]
    ORDER BY n3.id
  },
  COLLECT {
    MATCH (n4:Entity)
    WHERE n4.id IN $p.p4
    RETURN [labels(n4), n4.id, n4.name]
    ORDER BY n4.id
  },
  COLLECT {
    MATCH (n5:Entity)
    WHERE n5.id IN $p.p5
    RETURN [labels(n5), n5.id]
    ORDER BY n5.id
  },
  COLLECT {
    MATCH (n6:Entity)
    WHERE n6.id IN $p.p6
    RETURN [labels(n6), n6.id]
    ORDER BY n6.id
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (after:ImportState {id: 'import'})
RETURN answer, before, after.commits AS after;
