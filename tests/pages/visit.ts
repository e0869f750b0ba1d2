/** Asks the API at an address, which has to answer without errors. */
export async function ask<Data>(url: string, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

interface Visited {
  readonly status: number;
  readonly location: string | null;
  readonly html: string;
  /** What the page says, without its marks. */
  readonly text: string;
}

/** Opens a page as a browser does, but follows no redirect. */
export async function visit(url: string, path: string): Promise<Visited> {
  const response = await fetch(`${url}${path}`, {
    headers: { accept: 'text/html' },
    redirect: 'manual',
  });
  const html = await response.text();
  const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? [];
  const { status, headers } = response;
  return { status, location: headers.get('location'), html, text: textOf(main) };
}

const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

export function textOf(html: string): string {
  const text = html
    .replace(/<[^>]+>/g, '')
    .replace(/&\w+;|&#x27;/g, (code) => characters[code] ?? code);
  return text.replace(/\s+/g, ' ');
}
