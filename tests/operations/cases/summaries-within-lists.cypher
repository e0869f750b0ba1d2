WITH [
  COLLECT {
    MATCH (n0:Film)
    WHERE n0.id = $p.p0
    WITH *, [
      COLLECT {
        MATCH (n0)<-[:CERTIFIES]-(n1:Certification)
        CALL (n1) {
          MATCH (n1)<-[:ABOUT]-(n3:Claim)
          RETURN [count(n3.statedOn), min(CASE WHEN n3.statedOn IS NOT NULL THEN [n3.statedOnSort, n3.statedOn] END), max(CASE WHEN n3.statedOn IS NOT NULL THEN [n3.statedOnSort, n3.statedOn] END)] AS v4
        }
        RETURN [n1.country, v4]
        ORDER BY n1.countrySort, n1.id
      },
      COLLECT {
        MATCH (n0)<-[:RELEASE_OF]-(n5:Release)
        CALL (n5) {
          MATCH (n5)<-[:ABOUT]-(n7:Claim)
          RETURN [count(n7.statedOn), max(CASE WHEN n7.statedOn IS NOT NULL THEN [n7.statedOnSort, n7.statedOn] END)] AS v8
        }
        RETURN [n5.kind, v8]
        ORDER BY n5.dateSort, n5.countrySort, n5.id
      }
    ]
    AS item
    RETURN item
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
