export { createGraphCache } from './graph-cache.js';
export { hashCode } from './hash-code.js';
