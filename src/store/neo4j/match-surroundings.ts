import { hubTypes, MAX_TIES, MAX_WORK, MIN_TIES } from '../paths/tie-edges.js';
import { escapeName } from './escape-name.js';
import { TIE } from './look-up-ties.js';
import { indent } from './row.js';

/**
 * Matches all that chains between two entities may be made of, for each query of a list of
 * `[from, to, maxLength, first]`. A query has one row, or none where an end is unknown or both are the
 * same:
 *
 *     [place of the query, [[id, [id of what it is tied to]]], radius around `from`, around `to`]
 *
 * Its variables are those of one end, `s`, and of the other, `t`, by distance: `s1` is what the end is
 * tied to, `s2` what that is tied to besides, `s1Ties` the ties of all in `s1`.
 *
 * Ties are fetched whole up to `s2` and `t2`. Of the ties of these, the most by far, only such count
 * as lead to what the other side leads to as well: those of both sides are grouped by where they lead.
 * They are not looked at where shorter chains are enough: an end that is tied to the other has no
 * longer ones, each entity in both `s1` and `t1` makes a chain of two steps, and each that is tied to
 * something in `s1` and not `t1`, and to something in `t1` and not `s1`, one of four, unless two of
 * these are tied to each other.
 */
export function matchSurroundings(queries: string): readonly string[] {
  return [
    `UNWIND range(0, size(${queries}) - 1) AS at`,
    `WITH at, ${queries}[at] AS query`,
    ...matchEnd('s', 'query[0]'),
    ...matchEnd('t', 'query[1]'),
    'WITH at, query[2] AS maxLength, query[3] AS first, [s, t] AS ends, [s] AS s0, [t] AS t0',
    'WHERE s <> t',
    ...['s0', 't0'].flatMap(matchTies),
    ...['s', 't'].flatMap((side) => nextLevel(side, 1)),
    ...['s1', 't1'].flatMap(matchTies),
    ...['s', 't'].flatMap((side) => nextLevel(side, 2)),
    ...checkEnough,
    ...['s2', 't2'].flatMap(limitWork),
    ...matchMeetings,
    `RETURN [at, [ties IN s0Ties + t0Ties + s1Ties + t1Ties | [ties[0].id, [x IN ties[1] | x.id]]] + meetings, ${['s', 't'].map(radiusAround).join(', ')}]`,
    'ORDER BY at',
  ];
}

function matchEnd(end: string, id: string): readonly string[] {
  const match = [`MATCH (${end}:Entity)`, `WHERE ${end}.id = ${id}`, `RETURN ${end}`, 'LIMIT 1'];
  return ['CALL (query) {', ...indent(match), '}'];
}

/** Entities that a chain may lead to. */
const isPassable = `(x IN ends OR NOT x:${hubTypes.map(escapeName).join('|')} AND ${MIN_TIES} <= ${weightOf('x')} <= ${MAX_TIES})`;

function weightOf(node: string): string {
  return `COUNT { (${node})-${TIE}-() }`;
}

/** The ties of a level, unless they are too many. */
function matchTies(level: string): readonly string[] {
  return [
    `CALL (${level}, ends) {`,
    ...indent([
      `UNWIND ${level} AS n`,
      `WITH ends, collect(n) AS nodes, sum(${weightOf('n')}) AS work`,
      'CALL (ends, nodes, work) {',
      ...indent([
        `UNWIND CASE WHEN work <= ${MAX_WORK} THEN nodes ELSE [] END AS n`,
        `MATCH (n)-${TIE}-()-${TIE}-(x:Entity)`,
        `WHERE x <> n AND ${isPassable}`,
        'WITH n, collect(DISTINCT x) AS tied',
        'RETURN collect([n, tied]) AS ties',
      ]),
      '}',
      `RETURN ties AS ${level}Ties, work <= ${MAX_WORK} AS ${level}IsKnown`,
    ]),
    '}',
  ];
}

/** The entities at a distance from an end. */
function nextLevel(side: string, distance: number): readonly string[] {
  const [level, before] = [`${side}${distance}`, `${side}${distance - 1}`];
  return [
    `CALL (${before}, ${before}Ties, ends) {`,
    ...indent([
      `UNWIND ${before}Ties AS ties`,
      'UNWIND ties[1] AS x',
      `WITH DISTINCT x, ${before}, ends`,
      `WHERE NOT x IN ends AND NOT x IN ${before}`,
      `RETURN collect(x) AS ${level}`,
    ]),
    '}',
  ];
}

/** What is reached from one end by way of what is not tied to the other. */
const reached = (side: string, other: string): readonly string[] => [
  `CALL (${side}1Ties, ${other}1) {`,
  ...indent([
    `UNWIND ${side}1Ties AS ties`,
    `WITH ties WHERE NOT ties[0] IN ${other}1`,
    'UNWIND ties[1] AS x',
    `RETURN collect(DISTINCT x) AS ${side}Reached`,
  ]),
  '}',
];

const checkEnough: readonly string[] = [
  'CALL (maxLength, first, ends, s0Ties, s1, t1, s1Ties, t1Ties) {',
  ...indent([
    ...reached('s', 't'),
    ...reached('t', 's'),
    'RETURN maxLength <= 4',
    '  OR any(ties IN s0Ties WHERE ends[1] IN ties[1])',
    '  OR first <= size([x IN s1 WHERE x IN t1])',
    '  OR none(x IN sReached WHERE x IN t1 AND NOT x IN s1)',
    '  AND first <= size([x IN sReached WHERE x IN tReached AND NOT x IN s1 AND NOT x IN t1]) AS isEnough',
  ]),
  '}',
];

/** What is looked beyond, nothing where that is not needed or too much. */
function limitWork(level: string): readonly string[] {
  return [
    `CALL (${level}, isEnough) {`,
    ...indent([
      `UNWIND CASE WHEN isEnough THEN [] ELSE ${level} END AS n`,
      `WITH collect(n) AS nodes, sum(${weightOf('n')}) AS work`,
      `RETURN CASE WHEN work <= ${MAX_WORK} THEN nodes ELSE [] END AS ${level}Beyond, work <= ${MAX_WORK} AS ${level}IsKnown`,
    ]),
    '}',
  ];
}

const matchMeetings: readonly string[] = [
  'CALL (ends, s1, t1, s2, t2, s2Beyond, t2Beyond) {',
  ...indent([
    'CALL (s1, t1, s2, t2, s2Beyond, t2Beyond) {',
    ...indent([
      'UNWIND s2Beyond AS a',
      `MATCH (a)-${TIE}-()-${TIE}-(x:Entity)`,
      'WHERE x <> a',
      'RETURN x, a, null AS b',
      'UNION ALL',
      'UNWIND t2Beyond AS b',
      `MATCH (b)-${TIE}-()-${TIE}-(x:Entity)`,
      'WHERE x <> b',
      'RETURN x, null AS a, b',
      'UNION ALL',
      'UNWIND s1 + s2 AS x',
      'RETURN x, x AS a, null AS b',
      'UNION ALL',
      'UNWIND t1 + t2 AS x',
      'RETURN x, null AS a, x AS b',
    ]),
    '}',
    'WITH ends, x, collect(DISTINCT a) AS ofS, collect(DISTINCT b) AS ofT',
    `WHERE size(ofS) > 0 AND size(ofT) > 0 AND ${isPassable}`,
    'RETURN collect([x.id, [n IN ofS + ofT WHERE n <> x | n.id]]) AS meetings',
  ]),
  '}',
];

/** How many steps around an end all ties are known. */
function radiusAround(side: string): string {
  const known = [0, 1].map((level) => `WHEN NOT ${side}${level}IsKnown THEN ${level}`).join(' ');
  return `CASE ${known} WHEN isEnough OR NOT ${side}2IsKnown THEN 2 ELSE 3 END`;
}
