/**
 * What parts of a picture are to a screen reader. SVG has no elements for lists, and linters that know
 * HTML alone take all its elements for interactive ones, so these are spread.
 */
export const LIST = Object.freeze({ role: 'list' });
export const LIST_ITEM = Object.freeze({ role: 'listitem' });
export const GROUP = Object.freeze({ role: 'group' });
export const HIDDEN = Object.freeze({ 'aria-hidden': true });
