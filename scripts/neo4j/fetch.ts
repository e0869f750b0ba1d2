import { provideNeo4j } from './installation.js';

/** `npm run neo4j:fetch`: downloads what `npm run neo4j` needs, so that starting it takes seconds. */
await provideNeo4j(process.argv[2]);
