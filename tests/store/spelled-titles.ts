import { planOf } from '../neo4j/small-plan.js';

/** What people type, and the titles that it finds first; none where it finds nothing at all. */
export const spelledTitles: readonly (readonly [typed: string, titles: readonly string[]])[] = [
  ['spiderman', ['Spider-Man']],
  ['ironman', ['Iron Man']],
  ['mash', ['M*A*S*H']],
  ['shield', ['Agents of S.H.I.E.L.D.']],
  ['faceoff', ['Face/Off']],
  ['face off', ['Face/Off']],
  ['bat man', ['Batman']],
  ['pride and prejudice', ['Pride and Prejudice', 'Pride & Prejudice']],
  ['pride & prejudice', ['Pride & Prejudice', 'Pride and Prejudice']],
  ['rocky 2', ['Rocky II', 'Rocky', 'Rocky V']],
  ['rocky two', ['Rocky II', 'Rocky', 'Rocky V']],
  ['rocky 5', ['Rocky V', 'Rocky', 'Rocky II']],
  ['rocky v', ['Rocky V', 'Rocky', 'Rocky II']],
  ['1942', []],
  ['1941', ['1941']],
  ['9 1/2 weeks', ['9½ Weeks']],
  ['???', ['???']],
  ['神隠し', ['千と千尋の神隠し']],
  ['カラス', ['カラス']],
  ['ｶﾞﾗｽ', ['ガラス']],
  ['택시 운전사', ['택시운전사']],
  ['โกง', ['ฉลาดเกมส์โกง']],
  ['ΟΔΥΣ', ['ΟΔΥΣΣΕΥΣ']],
  ['йод', ['Йод']],
  ['елки', ['Ёлки']],
];

const titles = [...new Set([...spelledTitles.flatMap(([, found]) => found), 'Елка'])];

/** Films with these titles, of which nothing else is known; ids ascend as they are listed. */
export const titledFilms = planOf({
  nodes: titles.map((name, i) => ({
    id: `film/f-${String(i).padStart(2, '0')}`,
    type: 'Film',
    properties: { name, status: 'RELEASED', genres: [] },
  })),
  edges: [],
});
