import type { ContenderName } from './contender.js';
import { servers } from './servers.js';

// tsx turns source maps on; the driver captures a stack trace with every statement, which they make slow.
process.setSourceMapsEnabled(false);
// Exits with its parent.
process.on('disconnect', () => process.exit());
const [name = '', uri = ''] = process.argv.slice(2);
const { start } = servers[name as ContenderName];
process.send?.(await start(uri));
