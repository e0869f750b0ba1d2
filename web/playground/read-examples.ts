import type { Example } from './example.js';

/** The examples as the build wrote them into the page. */
export function readExamples(): readonly Example[] {
  const text = document.getElementById('example-queries')?.textContent ?? '[]';
  return (JSON.parse(text) as readonly Omit<Example, 'variables'>[]).map((example) => ({
    ...example,
    variables: '',
  }));
}
