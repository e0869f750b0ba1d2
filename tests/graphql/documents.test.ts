import { ApolloServer } from '@apollo/server';
import { parse } from 'graphql';
import { createDocuments } from '../../src/graphql/documents.js';

const typeDefs = 'type Query { a: Int }';

describe('documents', () => {
  it('are found by their texts where Apollo Server keeps them', async () => {
    const documents = createDocuments();
    let parsed = 0;
    const server = new ApolloServer({
      typeDefs,
      documentStore: documents,
      plugins: [
        {
          async requestDidStart() {
            return {
              async parsingDidStart() {
                parsed += 1;
              },
            };
          },
        },
      ],
    });
    const query = '{ a }';
    expect(documents.of(query)).toBeUndefined();
    for (const _ of [1, 2, 3]) await server.executeOperation({ query });
    await server.stop();
    expect(parsed).toBe(1);
    expect(documents.of(query)?.loc?.source.body).toBe(query);
  });

  it('are not kept when their texts are long', async () => {
    const documents = createDocuments();
    const key = '0'.repeat(64);
    await documents.set(key, parse(`{ a } # ${'x'.repeat(10_000)}`));
    expect(await documents.get(key)).toBeDefined();
    await documents.delete(key);
    await documents.set(key, parse(`{ a } # ${'x'.repeat(20_000)}`));
    expect(await documents.get(key)).toBeUndefined();
  });

  it('replace those that were used longest ago', async () => {
    const documents = createDocuments();
    const document = parse(`{ ${'a '.repeat(1_000)} }`);
    const keys = Array.from({ length: 200 }, (_, index) => String(index).padStart(64, '0'));
    for (const key of keys) await documents.set(key, document);
    const kept = await Promise.all(keys.map((key) => documents.get(key)));
    const first = kept.findIndex((found) => found !== undefined);
    expect(first).toBeGreaterThan(100);
    expect(kept.slice(first).every((found) => found === document)).toBe(true);
  });
});
