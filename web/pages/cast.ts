/** Leaves only the characters whose names hold what is typed. */
const filter = document.querySelector<HTMLInputElement>('[data-filter]');
const place = filter?.closest('p');
if (filter && place) {
  place.hidden = false;
  filter.addEventListener('input', () => {
    const wanted = fold(filter.value);
    for (const row of document.querySelectorAll<HTMLElement>('.cast tbody tr')) {
      const name = row.querySelector('th')?.textContent ?? '';
      row.hidden = !fold(name).includes(wanted);
    }
  });
}

/** Without case and accents. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
