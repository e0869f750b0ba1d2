import { stripIgnoredCharacters } from 'graphql';

/** The playground's address with an operation and its variables filled in. */
export function playgroundLink(document: object, variables: object): string {
  const parameters = new URLSearchParams({ query: compress(document) });
  const given = JSON.stringify(variables);
  if (given !== '{}') parameters.set('variables', given);
  return `/playground?${parameters}`;
}

const compressed = new WeakMap<object, string>();

/** Operations are constants, so each is compressed once. */
function compress(document: object): string {
  const known = compressed.get(document);
  if (known !== undefined) return known;
  const text = stripIgnoredCharacters(String(document));
  compressed.set(document, text);
  return text;
}
