import { bare } from './bare.js';
import type { ContenderName, ContenderServer } from './contender.js';
import { dataLoader } from './data-loader.js';
import { neo4jGraphQL } from './neo4j-graphql.js';
import { ours } from './ours.js';

export const servers: Readonly<Record<ContenderName, ContenderServer>> = {
  ours,
  'neo4j-graphql': neo4jGraphQL,
  'data-loader': dataLoader,
  bare,
};
