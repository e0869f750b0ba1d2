import { type DocumentNode, parse } from 'graphql';
import { createDocuments } from '../../src/graphql/documents.js';

describe('documents', () => {
  it('are found by their texts', () => {
    const documents = createDocuments();
    const document = parse('{ a }');
    expect(documents.of('{ a }')).toBeUndefined();
    documents.keep('{ a }', document);
    expect(documents.of('{ a }')).toBe(document);
    expect(documents.of('{ a  }')).toBeUndefined();
  });

  it('are not kept when their texts are long', () => {
    const documents = createDocuments();
    const kept = (length: number): DocumentNode | undefined => {
      const text = `{ a } # ${'x'.repeat(length)}`;
      documents.keep(text, parse(text));
      return documents.of(text);
    };
    expect(kept(10_000)).toBeDefined();
    expect(kept(20_000)).toBeUndefined();
  });

  it('replace those that were used longest ago', () => {
    const documents = createDocuments();
    const document = parse(`{ ${'a '.repeat(1_000)} }`);
    const texts = Array.from({ length: 200 }, (_, index) => `{ a${index} }`);
    for (const text of texts) documents.keep(text, document);
    const kept = texts.map((text) => documents.of(text));
    const first = kept.findIndex((found) => found !== undefined);
    expect(first).toBeGreaterThan(100);
    expect(kept.slice(first).every((found) => found === document)).toBe(true);
  });
});
