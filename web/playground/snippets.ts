import type { AddressedOperation } from './address.js';

/** The body that a client sends for an operation. */
function bodyOf({ query, variables, operationName }: AddressedOperation): object {
  return {
    query,
    ...(variables.trim() !== '' && { variables: JSON.parse(variables) as unknown }),
    ...(operationName !== '' && { operationName }),
  };
}

/** A command for the shell that sends the operation. */
export function printCurl(url: string, operation: AddressedOperation): string {
  const body = JSON.stringify(bodyOf(operation)).replaceAll("'", "'\\''");
  return `curl '${url}' \\\n  --header 'content-type: application/json' \\\n  --data '${body}'\n`;
}

/** JavaScript that sends the operation. */
export function printFetch(url: string, operation: AddressedOperation): string {
  const body = JSON.stringify(bodyOf(operation), undefined, 2);
  return [
    `const response = await fetch(${JSON.stringify(url)}, {`,
    "  method: 'POST',",
    "  headers: { 'content-type': 'application/json' },",
    `  body: JSON.stringify(${body.replaceAll('\n', '\n  ')}),`,
    '});',
    'const { data, errors } = await response.json();',
    '',
  ].join('\n');
}
