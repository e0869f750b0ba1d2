/** What every page has: nothing that it could not do without. */
document.documentElement.dataset.scripts = 'on';
