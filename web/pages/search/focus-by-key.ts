/** Lets "/" lead to a box, but not where somebody types. */
export function focusBySlash(input: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    if (target instanceof HTMLElement && isTypedInto(target)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

function isTypedInto(element: HTMLElement): boolean {
  return element.isContentEditable || element.matches('input, textarea, select');
}
