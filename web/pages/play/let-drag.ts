/** Lets the items of a list be dragged to other places, by a mouse, a finger or a pen. */
export function letDrag(list: HTMLElement, dropped: (item: HTMLElement) => void): void {
  list.addEventListener('pointerdown', (event) => {
    const { target, pointerId } = event;
    if (!(target instanceof Element) || target.closest('button') !== null) return;
    const item = target.closest('li');
    if (item === null || list.classList.contains('over')) return;
    event.preventDefault();
    const before = item.nextElementSibling;
    const dragging = new AbortController();
    const { signal } = dragging;
    item.classList.add('dragged');
    list.setPointerCapture(pointerId);
    list.addEventListener('pointermove', ({ clientY }) => place(list, item, clientY), { signal });
    for (const end of ['pointerup', 'pointercancel'] as const) {
      list.addEventListener(
        end,
        () => {
          dragging.abort();
          item.classList.remove('dragged');
          if (item.nextElementSibling !== before) dropped(item);
        },
        { signal },
      );
    }
  });
}

/** Puts an item above the first whose middle is below the pointer. */
function place(list: HTMLElement, item: HTMLElement, y: number): void {
  const others = [...list.children].filter((one) => one !== item);
  const below = others.find((one) => {
    const { top, height } = one.getBoundingClientRect();
    return y < top + height / 2;
  });
  const next = below ?? null;
  if (next !== item.nextElementSibling) list.insertBefore(item, next);
}
