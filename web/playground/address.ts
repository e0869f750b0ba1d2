import { Kind, parse } from 'graphql';

/** An operation as the page's address names it: `?query=&variables=&operationName=`. */
export interface AddressedOperation {
  readonly query: string;
  /** JSON; empty where there are none. */
  readonly variables: string;
  readonly operationName: string;
}

/** The operation that an address names; undefined where it names none. */
export function readAddress(search: string): AddressedOperation | undefined {
  const parameters = new URLSearchParams(search);
  const query = parameters.get('query');
  if (query === null || query.trim() === '') return undefined;
  return {
    query,
    variables: parameters.get('variables') ?? '',
    operationName: parameters.get('operationName') ?? '',
  };
}

/** The address that names an operation. */
export function writeAddress({ query, variables, operationName }: AddressedOperation): string {
  const parameters = new URLSearchParams({ query });
  if (variables.trim() !== '') parameters.set('variables', variables);
  if (operationName !== '') parameters.set('operationName', operationName);
  return `?${parameters}`;
}

/** What an editor holds; the operation has to be named only where there are several. */
export function toOperation(
  query: string,
  variables: string | null | undefined,
  operationName: string | null | undefined,
): AddressedOperation {
  const isNamed = countOperations(query) > 1;
  return { query, variables: variables ?? '', operationName: (isNamed && operationName) || '' };
}

function countOperations(query: string): number {
  try {
    const { definitions } = parse(query);
    return definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
  } catch {
    return 0;
  }
}
