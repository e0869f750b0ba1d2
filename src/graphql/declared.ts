/**
 * The body of methods that only declare the arguments of a field. Operations are fetched whole and
 * returned as they were fetched, so none is ever called.
 */
export function declared(): never {
  throw new TypeError('Fields are declared for the schema only and are never resolved.');
}
