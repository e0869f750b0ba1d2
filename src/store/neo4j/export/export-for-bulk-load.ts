import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ImportPlan } from '../../../domain/graph.js';
import { groupBy } from '../../../domain/group-by.js';
import type { StoredEdge } from '../import/stored-edges.js';
import { type HashedNode, storeGraph } from '../import/stored-graph.js';
import {
  CONTENT_HASH,
  EDGES_HASH,
  labelsOf,
  type StoredProperties,
} from '../import/stored-node.js';
import { printGraphSchema } from '../schema/print-graph-schema.js';
import { bulkValue, columnsOf } from './bulk-columns.js';
import { csvLine } from './csv.js';

interface BulkExport {
  /** The arguments of `neo4j-admin database import full`, to be run in the directory of the files. */
  readonly arguments: readonly string[];
  readonly files: readonly string[];
  readonly nodes: number;
  readonly edges: number;
}

/** The constraints and indexes, to be created when the database has been started. */
const SCHEMA_FILE = 'schema.cypher';
/** All arguments, one a line: `neo4j-admin database import full @import.args`. */
const ARGUMENTS_FILE = 'import.args';
const DATABASE = 'neo4j';

const FORMAT_ARGUMENTS = [
  '--overwrite-destination',
  '--id-type=string',
  '--array-delimiter=U+001F',
  '--multiline-fields=true',
];

/**
 * Writes a graph in the form that `neo4j-admin database import full` reads: a file for each type of
 * node and of relationship. They have the same properties as after an import, so that an import of
 * the same facts afterwards changes nothing.
 */
export async function exportForBulkLoad(plan: ImportPlan, directory: string): Promise<BulkExport> {
  const graph = [...storeGraph(plan).values()];
  const edges = graph.flatMap((node) => node.edges);
  await mkdir(directory, { recursive: true });
  const files: string[] = [];
  const sources: string[] = [];

  const write = async (file: string, lines: Iterable<string>): Promise<void> => {
    await pipeline(Readable.from(lines), createWriteStream(join(directory, file)));
    files.push(file);
  };
  for (const [type, nodes] of groupBy(graph, ({ node }) => node.type)) {
    const file = `nodes-${type}.csv`;
    await write(file, nodeLines(nodes));
    sources.push(`--nodes=${labelsOf[type].join(':')}=./${file}`);
  }
  for (const [type, members] of groupBy(edges, (edge) => edge.type)) {
    const file = `relationships-${type}.csv`;
    await write(file, edgeLines(members));
    sources.push(`--relationships=${type}=./${file}`);
  }
  // The database comes first, since an argument after the files would be read as another file.
  const args = [DATABASE, ...FORMAT_ARGUMENTS, ...sources];
  await writeFile(join(directory, ARGUMENTS_FILE), `${args.join('\n')}\n`);
  await writeFile(join(directory, SCHEMA_FILE), printGraphSchema());
  files.push(ARGUMENTS_FILE, SCHEMA_FILE);
  return { arguments: args, files, nodes: graph.length, edges: edges.length };
}

function* nodeLines(nodes: readonly HashedNode[]): Generator<string> {
  const rows = nodes.map(({ node, contentHash, edgesHash }): StoredProperties => {
    const { id: _, ...properties } = node.properties;
    return { ...properties, [CONTENT_HASH]: contentHash, [EDGES_HASH]: edgesHash };
  });
  const columns = columnsOf(rows);
  yield csvLine(['id:ID', ...columns.map(({ name, type }) => `${name}:${type}`)]);
  for (const [i, row] of rows.entries()) {
    const id = nodes[i]?.node.id;
    yield csvLine([id, ...columns.map(({ name }) => bulkValue(row[name]))]);
  }
}

function* edgeLines(edges: readonly StoredEdge[]): Generator<string> {
  const columns = columnsOf(edges.map(({ properties }) => properties));
  yield csvLine([':START_ID', ':END_ID', ...columns.map(({ name, type }) => `${name}:${type}`)]);
  for (const { from, to, properties } of edges) {
    yield csvLine([from, to, ...columns.map(({ name }) => bulkValue(properties[name]))]);
  }
}
