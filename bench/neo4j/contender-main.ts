import type { ContenderName } from './contender.js';
import { servers } from './servers.js';

// tsx turns these on; the database driver takes a stack with every statement, which they make dear.
process.setSourceMapsEnabled(false);
// It ends with whoever has started it.
process.on('disconnect', () => process.exit());
const [name = '', uri = ''] = process.argv.slice(2);
const { start } = servers[name as ContenderName];
process.send?.(await start(uri));
