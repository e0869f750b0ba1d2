type Order = 'story' | 'release';

/** Moves works where the chosen order has them, in place of loading the page in that order. */
export function followOrders(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.order-switch a')];
  for (const link of links) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (link.href !== location.href) history.pushState(null, '', link.href);
      show(orderOf(location.search));
    });
  }
  addEventListener('popstate', () => show(orderOf(location.search)));

  function show(order: Order): void {
    for (const link of links) {
      if (link.dataset.order === order) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    for (const strip of document.querySelectorAll<SVGSVGElement>('.strip')) arrange(strip, order);
  }
}

function orderOf(search: string): Order {
  return new URLSearchParams(search).get('order') === 'release' ? 'release' : 'story';
}

/** The order of elements is that of the keyboard and of screen readers, so it follows what is seen. */
function arrange(strip: SVGSVGElement, order: Order): void {
  if (strip.dataset.order === order) return;
  strip.dataset.order = order;
  const topOf = (work: SVGElement): number => Number(work.dataset[order]);
  const works = [...strip.querySelectorAll<SVGElement>('.work')];
  const from = new Map(works.map((work) => [work, work.getBoundingClientRect().top]));
  works.sort((a, b) => topOf(a) - topOf(b));
  for (const work of works) {
    work.parentNode?.append(work);
    work.setAttribute('transform', `translate(0 ${topOf(work)})`);
  }
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const scale = strip.getScreenCTM()?.a ?? 1;
  for (const work of works) {
    const moved = ((from.get(work) ?? 0) - work.getBoundingClientRect().top) / scale;
    const place = `translate(0px, ${topOf(work)}px)`;
    work.animate(
      [{ transform: `translate(0px, ${topOf(work) + moved}px)` }, { transform: place }],
      {
        duration: 600,
        easing: 'ease-in-out',
      },
    );
  }
}
