export { createPages, type PageAnswer, type Pages } from './create-pages.js';
export type { AssetPath } from './shell/shell.js';
