export { findBrowser, openBrowser } from '../../scripts/browser.js';
