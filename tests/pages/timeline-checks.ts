const asBrowser = { headers: { accept: 'text/html' } };

async function visit(url: string, path: string) {
  const response = await fetch(`${url}${path}`, asBrowser);
  return { status: response.status, html: await response.text() };
}

interface Order {
  readonly works: readonly {
    readonly id: string;
    readonly name: string;
    readonly releaseDate: string | null;
  }[];
}

async function orderOf(url: string, id: string): Promise<readonly Order[]> {
  const query = `query ($id: ID!) {
    franchise(id: $id) { timeline { order { works { id name releaseDate } } } }
  }`;
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { id } }),
  });
  const { data } = (await answer.json()) as {
    readonly data: {
      readonly franchise: { readonly timeline: { readonly order: readonly Order[] } };
    };
  };
  return data.franchise.timeline.order;
}

/** The works of the picture, from top to bottom. */
function drawnWorks(html: string): readonly string[] {
  return [...html.matchAll(/class="work"[^>]* data-work="([^"]+)"/g)].map(([, id]) => id ?? '');
}

/** Expects timeline pages of a server of the seed files to show what its API says. */
export async function checkTimelinePage(url: string): Promise<void> {
  const order = await orderOf(url, 'franchise/john-wick');
  const story = await visit(url, '/timeline/john-wick');
  expect(story.status).toBe(200);
  const stepOf = (id: string): number =>
    order.findIndex(({ works }) => works.some((one) => one.id === id));
  const steps = drawnWorks(story.html).map(stepOf);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(new Set(drawnWorks(story.html))).toEqual(
    new Set(order.flatMap(({ works }) => works.map(({ id }) => id))),
  );
  expect(story.html).not.toMatch(/<style|\sstyle=|NaN|undefined/);

  const released = await visit(url, '/timeline/john-wick?order=release');
  const dates = new Map(
    order.flatMap(({ works }) => works.map(({ id, releaseDate }) => [id, releaseDate ?? '9999'])),
  );
  const shown = drawnWorks(released.html).map((id) => dates.get(id) ?? '');
  expect(shown).toEqual(shown.toSorted());

  const empty = await visit(url, '/timeline/james-bond');
  expect([empty.status, drawnWorks(empty.html)]).toEqual([200, []]);
  expect(empty.html).toContain('No source says when any of these take place');

  const apart = await visit(url, '/timeline/total-recall');
  expect(apart.html.match(/class="strip"/g)).toHaveLength(2);

  const unknown = await visit(url, '/timeline/john-wik');
  expect(unknown.status).toBe(404);
  expect(unknown.html).toContain('John Wick');
}
