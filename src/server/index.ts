export { createServer, type Server, type ServerOptions } from './create-server.js';
export { stopOnSignals } from './drain.js';
export type { LogStream } from './log-stream.js';
export { readExamples } from './web-directory.js';
