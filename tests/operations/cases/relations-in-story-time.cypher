OPTIONAL MATCH (before:ImportState {id: 'import'})
WITH before.commits AS before
LIMIT 1
WITH before, [
  COLLECT {
    MATCH (n0:Timeline)
    WHERE n0.id = $p.p0
    RETURN [n0.network]
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
    MATCH (n0:Claim)
    WHERE n0.id IN $p.p0
    RETURN [n0.id, n0.text]
    ORDER BY n0.id
  },
  COLLECT {
    MATCH (n1:Claim)
    WHERE n1.id IN $p.p1
    RETURN [n1.text, n1.id]
    ORDER BY n1.id
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (after:ImportState {id: 'import'})
RETURN answer, before, after.commits AS after;
