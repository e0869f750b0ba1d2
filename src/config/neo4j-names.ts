import { isIPv4, isIPv6 } from 'node:net';

const uri =
  /^(?<scheme>bolt|neo4j)(?:\+s|\+ssc)?:\/\/(?:\[(?<ipv6>[^\]]+)\]|(?<host>[\p{L}\p{N}][\p{L}\p{N}._-]*))(?::(?<port>\d+))?\/?(?:\?(?<context>[^\s#]*))?$/u;

/**
 * Whether the driver can be told to connect there. Of what it does not refuse when it is created,
 * it would leave some unsaid: ports are only looked at when it connects, and a user, a path or a
 * fragment never.
 */
export function isNeo4jUri(text: string): boolean {
  const parts = uri.exec(text)?.groups;
  if (parts === undefined) return false;
  const { scheme, ipv6, host, port = '7687', context } = parts;
  const isHost = ipv6 === undefined ? isHostName(host ?? '') : isIPv6(ipv6);
  const isPort = Number(port) >= 1 && Number(port) <= 65_535;
  // Only a routing table has a context, such as a policy.
  const isContext = context === undefined || (scheme === 'neo4j' && isRoutingContext(context));
  return isHost && isPort && isContext;
}

/** Names that have digits and dots alone are addresses. */
function isHostName(name: string): boolean {
  return !/^[\d.]+$/.test(name) || isIPv4(name);
}

function isRoutingContext(text: string): boolean {
  const pairs = text.split('&').map((pair) => pair.split('='));
  const keys = new Set(pairs.map(([key]) => key));
  return (
    keys.size === pairs.length &&
    pairs.every((pair) => pair.length === 2 && pair.every((word) => /^[\w.%-]+$/.test(word))) &&
    [...keys].every((key) => !(String(key) in {}))
  );
}

/**
 * Whether a database or an alias of one may be called so, and it is none of Neo4j's own:
 * https://neo4j.com/docs/operations-manual/current/database-administration/standard-databases/naming-databases/
 */
export function isDatabaseName(text: string): boolean {
  return /^[a-z\d]([\w.-]{0,61}[a-z\d])?$/i.test(text) && !/^system/i.test(text);
}
