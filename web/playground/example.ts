/** An operation that the playground offers. */
export interface Example {
  readonly topic: string;
  readonly label: string;
  /** One sentence on what it shows. */
  readonly title: string;
  readonly operationName: string;
  readonly query: string;
  /** JSON in place of the defaults of its variables, for a universe without the things they name. */
  readonly variables: string;
}
