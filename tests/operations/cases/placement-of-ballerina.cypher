WITH [
  COLLECT {
    MATCH (n0:Film)
    WHERE n0.id = $p.p0
    OPTIONAL MATCH (n0)<-[:PLACES]-(n1:Placement)
    RETURN [
      n0.name,
      n1.id,
      COLLECT {
        MATCH (n1)-[r2:PLACED_SEGMENT]->(n3:Segment)
        RETURN [n3.role, n3.label]
        ORDER BY r2.position, n3.id
      },
      COLLECT {
        MATCH (n1)-[r4:COMES_AFTER]->(n5:StoryNeighbour)
        OPTIONAL MATCH (n5)-[:NEIGHBOUR]->(n6:Work)
        RETURN [
          n6.id,
          n6.name,
          labels(n6),
          n5.relation,
          COLLECT {
            MATCH (n5)-[r7:NEIGHBOUR_CLAIM]->(n8:Claim)
            RETURN [n8.id, n8.text]
            ORDER BY r7.position, n8.id
          }
        ]
        ORDER BY r4.position, n5.id
      },
      COLLECT {
        MATCH (n1)-[r9:COMES_BEFORE]->(n10:StoryNeighbour)
        OPTIONAL MATCH (n10)-[:NEIGHBOUR]->(n11:Work)
        RETURN [
          n11.id,
          n11.name,
          labels(n11),
          n10.relation,
          COLLECT {
            MATCH (n10)-[r12:NEIGHBOUR_CLAIM]->(n13:Claim)
            RETURN [n13.id, n13.text]
            ORDER BY r12.position, n13.id
          }
        ]
        ORDER BY r9.position, n10.id
      }
    ]
  },
  COLLECT {
    MATCH (n14:Work)
    WHERE n14.id = $p.p1
    OPTIONAL MATCH (n14)<-[:PLACES]-(n15:Placement)
    RETURN [
      labels(n14),
      n14.name,
      n15.id,
      COLLECT {
        MATCH (n15)-[r16:PLACED_SEGMENT]->(n17:Segment)
        RETURN [n17.role, n17.label]
        ORDER BY r16.position, n17.id
      },
      COLLECT {
        MATCH (n15)-[r18:COMES_AFTER]->(n19:StoryNeighbour)
        OPTIONAL MATCH (n19)-[:NEIGHBOUR]->(n20:Work)
        RETURN [
          n20.id,
          n20.name,
          labels(n20),
          n19.relation,
          COLLECT {
            MATCH (n19)-[r21:NEIGHBOUR_CLAIM]->(n22:Claim)
            RETURN [n22.id, n22.text]
            ORDER BY r21.position, n22.id
          }
        ]
        ORDER BY r18.position, n19.id
      },
      COLLECT {
        MATCH (n15)-[r23:COMES_BEFORE]->(n24:StoryNeighbour)
        OPTIONAL MATCH (n24)-[:NEIGHBOUR]->(n25:Work)
        RETURN [
          n25.id,
          n25.name,
          labels(n25),
          n24.relation,
          COLLECT {
            MATCH (n24)-[r26:NEIGHBOUR_CLAIM]->(n27:Claim)
            RETURN [n27.id, n27.text]
            ORDER BY r26.position, n27.id
          }
        ]
        ORDER BY r23.position, n24.id
      }
    ]
  },
  COLLECT {
    MATCH (n28:Node)
    WHERE n28.id = $p.p2
    OPTIONAL MATCH (n28)<-[:PLACES]-(n29:Placement)
    WHERE n28:Film|Series|Season|Episode|Game
    RETURN [
      labels(n28),
      n28.name,
      n29.id,
      COLLECT {
        MATCH (n29)-[r30:PLACED_SEGMENT]->(n31:Segment)
        RETURN [n31.role, n31.label]
        ORDER BY r30.position, n31.id
      },
      COLLECT {
        MATCH (n29)-[r32:COMES_AFTER]->(n33:StoryNeighbour)
        OPTIONAL MATCH (n33)-[:NEIGHBOUR]->(n34:Work)
        RETURN [
          n34.id,
          n34.name,
          labels(n34),
          n33.relation,
          COLLECT {
            MATCH (n33)-[r35:NEIGHBOUR_CLAIM]->(n36:Claim)
            RETURN [n36.id, n36.text]
            ORDER BY r35.position, n36.id
          }
        ]
        ORDER BY r32.position, n33.id
      },
      COLLECT {
        MATCH (n29)-[r37:COMES_BEFORE]->(n38:StoryNeighbour)
        OPTIONAL MATCH (n38)-[:NEIGHBOUR]->(n39:Work)
        RETURN [
          n39.id,
          n39.name,
          labels(n39),
          n38.relation,
          COLLECT {
            MATCH (n38)-[r40:NEIGHBOUR_CLAIM]->(n41:Claim)
            RETURN [n41.id, n41.text]
            ORDER BY r40.position, n41.id
          }
        ]
        ORDER BY r37.position, n38.id
      }
    ]
  },
  COLLECT {
    MATCH (n42:Film)
    WHERE n42.id = $p.p3
    OPTIONAL MATCH (n42)<-[:PLACES]-(n43:Placement)
    RETURN [
      n42.name,
      n43.id,
      COLLECT {
        MATCH (n43)-[r44:PLACED_SEGMENT]->(n45:Segment)
        RETURN [n45.role, n45.label]
        ORDER BY r44.position, n45.id
      },
      COLLECT {
        MATCH (n43)-[r46:COMES_AFTER]->(n47:StoryNeighbour)
        OPTIONAL MATCH (n47)-[:NEIGHBOUR]->(n48:Work)
        RETURN [
          n48.id,
          n48.name,
          labels(n48),
          n47.relation,
          COLLECT {
            MATCH (n47)-[r49:NEIGHBOUR_CLAIM]->(n50:Claim)
            RETURN [n50.id, n50.text]
            ORDER BY r49.position, n50.id
          }
        ]
        ORDER BY r46.position, n47.id
      },
      COLLECT {
        MATCH (n43)-[r51:COMES_BEFORE]->(n52:StoryNeighbour)
        OPTIONAL MATCH (n52)-[:NEIGHBOUR]->(n53:Work)
        RETURN [
          n53.id,
          n53.name,
          labels(n53),
          n52.relation,
          COLLECT {
            MATCH (n52)-[r54:NEIGHBOUR_CLAIM]->(n55:Claim)
            RETURN [n55.id, n55.text]
            ORDER BY r54.position, n55.id
          }
        ]
        ORDER BY r51.position, n52.id
      }
    ]
  }
] AS answer
LIMIT 1
OPTIONAL MATCH (state:ImportState {id: 'import'})
RETURN answer, state.commits AS commits;
