import type { Profiler } from 'node:inspector';

/** Where a server spends its time. */
export const groups = [
  'HTTP, Fastify',
  'Apollo',
  'graphql-js',
  'planning',
  'store',
  'JSON',
  'GC',
  'other',
] as const;
type Group = (typeof groups)[number];

/** Groups by file, the first match counts. Other code belongs to the group of its caller. */
const patterns: readonly (readonly [RegExp, Group])[] = [
  [/\/node_modules\/(@apollo|@as-integrations)\//, 'Apollo'],
  [/\/node_modules\/graphql\//, 'graphql-js'],
  [
    /\/node_modules\/(fastify|@fastify|find-my-way|light-my-request|pino|sonic-boom|avvio)\//,
    'HTTP, Fastify',
  ],
  [/\/dist\/server\//, 'HTTP, Fastify'],
  [/\/dist\/(plan|graphql)\//, 'planning'],
  [/\/dist\/(store|domain)\//, 'store'],
  [/^node:(_http|net|internal\/(http|net|streams|stream_base_commons))/, 'HTTP, Fastify'],
];

interface ProfileShare {
  readonly group: Group;
  readonly microseconds: number;
}

interface GroupedProfile {
  readonly shares: readonly ProfileShare[];
  /** Microseconds without idle time. */
  readonly busy: number;
  /** The functions with the longest self time. */
  readonly hottest: readonly { readonly name: string; readonly microseconds: number }[];
}

type Node = Profiler.ProfileNode;

/** Sums up a profile by group, without idle time. */
export function groupProfile(profile: Profiler.Profile, top = 12): GroupedProfile {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const callers = new Map(
    profile.nodes.flatMap((node) =>
      (node.children ?? []).map((child) => [child, node.id] as const),
    ),
  );
  const groupOfNode = new Map<number, Group>();
  const groupOf = (id: number): Group => {
    const known = groupOfNode.get(id);
    if (known !== undefined) return known;
    const caller = callers.get(id);
    const node = nodes.get(id);
    const group = (node && ownGroup(node)) ?? (caller === undefined ? 'other' : groupOf(caller));
    groupOfNode.set(id, group);
    return group;
  };

  const byGroup = new Map<Group, number>();
  const byFunction = new Map<string, number>();
  let busy = 0;
  profile.samples?.forEach((id, i) => {
    const node = nodes.get(id);
    const time = profile.timeDeltas?.[i] ?? 0;
    if (node === undefined || isIdle(node)) return;
    busy += time;
    add(byGroup, groupOf(id), time);
    add(byFunction, nameOf(node), time);
  });
  return {
    busy,
    shares: groups.map((group) => ({ group, microseconds: byGroup.get(group) ?? 0 })),
    hottest: [...byFunction]
      .map(([name, microseconds]) => ({ name, microseconds }))
      .sort((a, b) => b.microseconds - a.microseconds)
      .slice(0, top),
  };
}

function ownGroup({ callFrame: { functionName, url } }: Node): Group | undefined {
  if (functionName === '(garbage collector)') return 'GC';
  if (functionName === '(program)') return 'other';
  if (isJson(functionName, url)) return 'JSON';
  return patterns.find(([pattern]) => pattern.test(url))?.[1];
}

/** The engine attributes the work of its own `JSON` to the caller, under the name of the function. */
function isJson(functionName: string, url: string): boolean {
  if (url === '') return functionName === 'stringify' || functionName === 'parse';
  return functionName === 'prettyJSONStringify' || url.includes('/secure-json-parse/');
}

/** Idle time, and the profiler itself. */
function isIdle({ callFrame: { functionName, url } }: Node): boolean {
  return url === '' && (functionName === '(idle)' || functionName === 'dispatch');
}

function nameOf({ callFrame: { functionName, url, lineNumber } }: Node): string {
  const file = url.replace(/^.*\/(node_modules|dist)\//, '');
  return `${functionName || '(anonymous)'} ${file}${file && `:${lineNumber + 1}`}`.trim();
}

function add<K>(sums: Map<K, number>, key: K, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}
