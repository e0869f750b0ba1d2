/** What the page of games shows, against the API's own answers. */
export async function checkPlayPage(url: string): Promise<void> {
  const drawn = '/play?franchise=john-wick&seed=babayaga';
  const [quiz, grid, groups, order] = await Promise.all(
    ['quiz', 'grid', 'groups', 'order'].map((game) => visit(url, `${drawn}&game=${game}`)),
  );
  const data = await ask(url);
  expect(readAll(quiz, 'h2')).toEqual(data.quiz.questions.map(({ prompt }) => prompt));
  expect(readAll(quiz, 'button[^>]*data-choice')).toEqual(
    data.quiz.questions.flatMap(({ choices }) => choices.map(({ text }) => text)),
  );
  expect(readAll(grid, 'th scope')).toEqual([...data.gridPuzzle.columns, ...data.gridPuzzle.rows]);
  expect(readAll(groups, 'button[^>]*data-choice')).toEqual(textsOf(data.groupsPuzzle.choices));
  expect(readAll(order, 'span class="title"')).toEqual(textsOf(data.orderPuzzle.choices));
}

export async function visit(url: string, path: string): Promise<string> {
  const response = await fetch(`${url}${path}`, { headers: { accept: 'text/html' } });
  return response.text();
}

/** The texts of all elements whose tag begins so. */
function readAll(html: string | undefined, tag: string): readonly string[] {
  const found = html?.matchAll(new RegExp(`<${tag}[^>]*>([^<]*)<`, 'g')) ?? [];
  return [...found]
    .map(([, text = '']) => text.replaceAll('&#x27;', "'").replaceAll('&amp;', '&'))
    .filter((text) => text !== '\u00a0');
}

interface Choice {
  readonly text: string;
}

interface Games {
  readonly quiz: {
    readonly questions: readonly { readonly prompt: string; readonly choices: readonly Choice[] }[];
  };
  readonly gridPuzzle: { readonly rows: readonly string[]; readonly columns: readonly string[] };
  readonly groupsPuzzle: { readonly choices: readonly Choice[] };
  readonly orderPuzzle: { readonly choices: readonly Choice[] };
}

function textsOf(choices: readonly Choice[]): readonly string[] {
  return choices.map(({ text }) => text);
}

async function ask(url: string): Promise<Games> {
  const drawn = '(franchise: "franchise/john-wick", seed: "babayaga")';
  const query = `{
    quiz${drawn} { questions { prompt choices { text } } }
    gridPuzzle${drawn} { rows columns }
    groupsPuzzle${drawn} { choices { text } }
    orderPuzzle${drawn} { choices { text } }
  }`;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { readonly data: Games };
  return data;
}
