/**
 * The body of methods that stand in a type only to declare a field's arguments. What they would
 * return has been fetched with the whole operation and is read by response name
 * (read-by-response-name.ts), so none is ever called.
 */
export function declared(): never {
  throw new TypeError('A field was resolved by its declaration instead of its response name.');
}
