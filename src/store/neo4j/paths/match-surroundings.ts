import { hubTypes, MAX_TIES, MAX_WORK, MIN_TIES } from '../../paths/tie-edges.js';
import { escapeName } from '../cypher/escape-name.js';
import { indent, type Subquery } from '../cypher/subquery.js';
import { PART, TIE } from './look-up-ties.js';

/**
 * Matches the ties that chains between two entities can consist of, for each query in a list of
 * `[from, to, maxLength, first]`. A query has one row, or none where an end is unknown or both ends
 * are the same:
 *
 *     [index of the query, [[id, [ids of entities tied to it]]], radius around `from`, around `to`]
 *
 * For each end, `near` are the entities tied to it, and `far` the entities tied to these; `s` and
 * `t` hold what was found around the two ends. All ties up to `far` are fetched. The ties beyond
 * are the most numerous; they only matter where they lead to an entity that the other side leads to
 * as well, so the ties of both sides are grouped by the entity they lead to. They are skipped where
 * shorter chains are enough: an end that is tied to the other has no longer chains, each entity
 * near both ends makes a chain of two steps, and each entity tied to something near only one end
 * and to something near only the other makes one of four steps, unless two of these are tied to
 * each other.
 */
export function matchSurroundings(queries: string): Subquery {
  const clauses = [
    `UNWIND range(0, size(${queries}) - 1) AS at`,
    `WITH at, ${queries}[at] AS query`,
    ...matchEnd('start', 'query[0]'),
    ...matchEnd('end', 'query[1]'),
    'WITH at, query[2] AS maxLength, query[3] AS first, [start, end] AS ends',
    'WHERE start <> end',
    ...matchSides,
    'WITH at, maxLength, first, ends, sides[0] AS s, sides[1] AS t',
    ...checkEnough,
    `WITH at, ends, s, t, ${goesOn('s')}, ${goesOn('t')}`,
    ...matchMeetings,
  ];
  const item =
    '[at, [ties IN s.ties + t.ties | [ties[0].id, [x IN ties[1] | x.id]]] + meetings, s.radius + toInteger(sGoesOn), t.radius + toInteger(tGoesOn)]';
  return { clauses, item: [item], order: ['ORDER BY at'] };
}

function matchEnd(end: string, id: string): readonly string[] {
  const match = [`MATCH (${end}:Entity)`, `WHERE ${end}.id = ${id}`, `RETURN ${end}`, 'LIMIT 1'];
  return ['CALL (query) {', ...indent(match), '}'];
}

function weightOf(node: string): string {
  return `COUNT { (${node})-[:${TIE}|${PART}]-() }`;
}

/** Matches the entities that are tied to one, by a fact or as part and whole. */
function matchTies(node: string): readonly string[] {
  return [
    `CALL (${node}) {`,
    ...indent([
      `MATCH (${node})-[:${TIE}]-()-[:${TIE}]-(x:Entity)`,
      `WHERE x <> ${node}`,
      'RETURN x',
      'UNION ALL',
      `MATCH (${node})-[:${PART}]-(x:Entity)`,
      'RETURN x',
    ]),
    '}',
  ];
}

/** Whether a chain may go on to an entity. */
const isPassable = `(x IN ends OR NOT x:${hubTypes.map(escapeName).join('|')} AND ${MIN_TIES} <= ${weightOf('x')} <= ${MAX_TIES})`;

/** Matches the ties around each end; `work` is the work of matching the ties beyond. */
const matchSides: readonly string[] = [
  'CALL (ends) {',
  ...indent([
    'UNWIND [0, 1] AS side',
    'WITH side, ends, ends[side] AS end',
    'CALL (end, ends) {',
    ...indent([
      `UNWIND CASE WHEN ${weightOf('end')} <= ${MAX_WORK} THEN [end] ELSE [] END AS n`,
      ...matchTies('n'),
      'WITH DISTINCT x, ends',
      `WHERE ${isPassable}`,
      'RETURN collect(x) AS tied',
    ]),
    '}',
    'WITH side, ends, end, tied, [x IN tied WHERE NOT x IN ends] AS near',
    'CALL (near) {',
    ...indent(['UNWIND near AS n', `RETURN sum(${weightOf('n')}) AS nearWork`]),
    '}',
    'CALL (near, nearWork, ends) {',
    ...indent([
      `UNWIND CASE WHEN nearWork <= ${MAX_WORK} THEN near ELSE [] END AS n`,
      ...matchTies('n'),
      'WITH DISTINCT n, x, ends',
      `WHERE ${isPassable}`,
      'WITH n, collect(x) AS tied',
      'RETURN collect([n, tied]) AS ties',
    ]),
    '}',
    'CALL (near, ties, ends) {',
    ...indent([
      'UNWIND ties AS each',
      'UNWIND each[1] AS x',
      'WITH DISTINCT x, near, ends',
      'WHERE NOT x IN ends AND NOT x IN near',
      `RETURN collect(x) AS far, sum(${weightOf('x')}) AS work`,
    ]),
    '}',
    `WITH side, near, far, work, [[end, tied]] + ties AS ties, CASE WHEN ${weightOf('end')} > ${MAX_WORK} THEN 0 WHEN nearWork > ${MAX_WORK} THEN 1 ELSE 2 END AS radius`,
    'ORDER BY side',
    'RETURN collect({near: near, far: far, work: work, ties: ties, radius: radius}) AS sides',
  ]),
  '}',
];

/** The entities reached from one side through entities that are not near the other end. */
function reach(side: string, other: string): readonly string[] {
  return [
    `CALL (${side}, ${other}) {`,
    ...indent([
      `UNWIND ${side}.ties AS ties`,
      `WITH ties, ${side}, ${other}`,
      `WHERE ties[0] IN ${side}.near AND NOT ties[0] IN ${other}.near`,
      'UNWIND ties[1] AS x',
      `RETURN collect(DISTINCT x) AS ${side}Reached`,
    ]),
    '}',
  ];
}

const checkEnough: readonly string[] = [
  ...reach('s', 't'),
  ...reach('t', 's'),
  'WITH *, maxLength <= 4',
  '  OR ends[1] IN s.ties[0][1]',
  '  OR first <= size([x IN s.near WHERE x IN t.near])',
  '  OR none(x IN sReached WHERE x IN t.near AND NOT x IN s.near)',
  '  AND first <= size([x IN sReached WHERE x IN tReached AND NOT x IN s.near AND NOT x IN t.near]) AS isEnough',
];

/** Whether the ties beyond are matched on a side. */
function goesOn(side: string): string {
  return `NOT isEnough AND ${side}.radius = 2 AND ${side}.work <= ${MAX_WORK} AS ${side}GoesOn`;
}

const matchMeetings: readonly string[] = [
  'CALL (ends, s, t, sGoesOn, tGoesOn) {',
  ...indent([
    'CALL (s, t, sGoesOn, tGoesOn) {',
    ...indent([
      'UNWIND [0, 1] AS side',
      'UNWIND CASE WHEN side = 0 AND sGoesOn THEN s.far WHEN side = 1 AND tGoesOn THEN t.far ELSE [] END AS n',
      ...matchTies('n'),
      'RETURN x, side, n',
      'UNION ALL',
      'UNWIND [0, 1] AS side',
      'UNWIND CASE WHEN NOT sGoesOn AND NOT tGoesOn THEN [] WHEN side = 0 THEN s.near + s.far ELSE t.near + t.far END AS x',
      'RETURN x, side, x AS n',
    ]),
    '}',
    'WITH ends, x, collect(DISTINCT side) AS sides, collect(DISTINCT n) AS tied',
    `WHERE size(sides) = 2 AND ${isPassable}`,
    'RETURN collect([x.id, [n IN tied WHERE n <> x | n.id]]) AS meetings',
  ]),
  '}',
];
