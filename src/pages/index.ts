export { createPages, type PageAnswer, type Pages } from './create-pages.js';
