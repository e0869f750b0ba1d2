/** The path of a value in a document: keys of mappings and indexes of lists. */
export type Path = readonly (string | number)[];
