/** Where a value stands in a document: keys of mappings and positions in lists. */
export type Path = readonly (string | number)[];
