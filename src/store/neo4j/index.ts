export { openDriver } from './connection/connect.js';
export type { DatabaseEvents, DatabaseOptions } from './connection/database.js';
export { isTransient } from './connection/fault.js';
export { exportForBulkLoad } from './export/export-for-bulk-load.js';
export type { Change } from './import/describe-changes.js';
export { type GraphImport, type ImportProgress, importGraph } from './import/import-graph.js';
export { createNeo4jStore, type Neo4jStoreOptions } from './neo4j-store.js';
