/** Where the page says who places a work, as a fragment of its address. */
export function placementId(work: string): string {
  return `at-${work.replace('/', '-')}`;
}
