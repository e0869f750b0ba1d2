import { focusBySlash } from './search/focus-by-key.js';
import { suggestIn } from './search/search-box.js';

/** What every page has: nothing that it could not do without. */
document.documentElement.dataset.scripts = 'on';

const form = document.querySelector<HTMLFormElement>('.site-search form');
const input = form?.querySelector('input');
if (form !== null && input != null) {
  suggestIn(form);
  focusBySlash(input);
}
