/** Shows beside the picture what puts a work in its place, for the work that is pointed at or focused. */
export function showNotes(): void {
  const picture = document.querySelector<HTMLElement>('.picture');
  const note = document.querySelector<HTMLElement>('.note');
  if (picture === null || note === null) return;
  for (const type of ['pointerover', 'focusin'] as const) {
    picture.addEventListener(type, ({ target }) => {
      const work = target instanceof Element ? target.closest<SVGElement>('[data-work]') : null;
      if (work?.dataset.work !== undefined) show(work.dataset.work);
    });
  }
  picture.addEventListener('pointerleave', () => {
    if (!picture.contains(document.activeElement)) hide();
  });
  picture.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && picture.contains(relatedTarget))) hide();
  });
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });

  function show(work: string): void {
    const found = document.querySelector(`.placements [data-work="${CSS.escape(work)}"]`);
    if (found === null || note === null) return;
    note.replaceChildren(...[...found.childNodes].map((node) => node.cloneNode(true)));
    note.hidden = false;
    const chosen = marksOf(work);
    const near = chosen.flatMap(({ dataset }) => dataset.near?.split(' ') ?? []);
    light(new Set([work, ...near]));
  }

  function hide(): void {
    if (note !== null) note.hidden = true;
    light(new Set());
  }

  /** Lights up these works in the picture and on the curve. */
  function light(works: ReadonlySet<string>): void {
    for (const mark of picture?.querySelectorAll<SVGElement>('[data-work]') ?? []) {
      mark.classList.toggle('near', works.has(mark.dataset.work ?? ''));
    }
  }

  function marksOf(work: string): readonly SVGElement[] {
    return [...(picture?.querySelectorAll<SVGElement>('.work') ?? [])].filter(
      ({ dataset }) => dataset.work === work,
    );
  }
}
