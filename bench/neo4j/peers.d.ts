/** The parts of the peers that are used here; they are installed for the benchmarks alone. */
declare module '@neo4j/graphql' {
  export class Neo4jGraphQL {
    constructor(options: {
      readonly typeDefs: string;
      readonly driver: import('neo4j-driver').Driver;
    });
    getSchema(): Promise<import('graphql').GraphQLSchema>;
  }
}

declare module 'dataloader' {
  export default class DataLoader<Key, Value> {
    constructor(
      load: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
      options?: { readonly cacheKeyFn?: (key: Key) => unknown },
    );
    load(key: Key): Promise<Value>;
  }
}
