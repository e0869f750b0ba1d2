import { languageOfTitle, readTitles, titleIn } from '../../src/domain/titles.js';
import { toImportPlan } from '../../src/facts/index.js';
import { universeOf } from './seed-folder.js';

const universe = `
sources:
  - { id: source/s, title: A page, tier: PRESS }
  - { id: source/fan, title: A fan page, tier: FAN }
films:
  - id: film/f
    title: Die Reise
    titles:
      - { text: The Trip, kind: WORKING, language: en, sources: [s] }
      - { text: Voyage, kind: TRANSLATED, language: fr, sources: [fan] }
      - { text: Le Voyage, kind: TRANSLATED, language: fr, sources: [s] }
      - { text: Le Périple, kind: TRANSLATED, language: fr, country: CA, sources: [s] }
      - { text: 旅, kind: TRANSLATED, language: ja, script: Jpan, sources: [s] }
      - { text: 旅程, kind: TRANSLATED, language: zh-Hant, sources: [s] }
      - { text: Viaje, kind: TRANSLATED, language: es, status: DEPRECATED, sources: [s] }
      - { text: Il viaggio, kind: TRANSLATED, language: it, claimKind: SPECULATION, sources: [s] }
      - { text: La gita, kind: TRANSLATED, language: it, sources: [fan] }
      - { text: Die Reise, kind: ORIGINAL, language: de, sources: [s] }
    sources: [s]
`;

describe('the titles of a work', () => {
  const planned = universeOf({ 'all.yaml': universe }).then((read) => toImportPlan(read));

  test('are the stated ones but for those withdrawn or outdone, and each has a claim', async () => {
    const { nodes, edges } = await planned;
    const titles = nodes.filter(({ type }) => type === 'Title');
    expect(titles.map(({ id, properties: { script } }) => [id, script])).toEqual([
      ['title/film-f-original-de-die-reise', undefined],
      ['title/film-f-translated-fr-ca-le-periple', undefined],
      ['title/film-f-translated-fr-le-voyage', undefined],
      ['title/film-f-translated-fr-voyage', undefined],
      ['title/film-f-translated-it-la-gita', undefined],
      [expect.stringMatching(/^title\/film-f-translated-ja-[0-9a-f]{8}$/), 'Jpan'],
      [expect.stringMatching(/^title\/film-f-translated-zh-hant-[0-9a-f]{8}$/), 'Hant'],
      ['title/film-f-working-en-the-trip', undefined],
    ]);
    const claims = nodes.filter(({ properties }) => properties.property === 'titles');
    expect(claims).toHaveLength(10);
    const withheld = claims.filter(({ properties }) => properties.isShown === false);
    expect(withheld.map(({ properties }) => properties.text).sort()).toEqual([
      'Il viaggio (translated title, Italian)',
      'Viaje (translated title, Spanish)',
    ]);
    for (const { id } of withheld) {
      expect(edges).toContainEqual({ type: 'ABOUT', from: id, to: 'film/f' });
    }
  });

  test('are kept beside the one that is shown, the best claimed first of those for one tag', async () => {
    const film = (await planned).nodes.find(({ id }) => id === 'film/f');
    const kept = film?.properties.knownTitles;
    const shown = ['fr', 'fr-CA', 'fr-BE', 'it', 'es', 'en', 'zh-Hant-HK'].map((language) =>
      titleIn(kept, language),
    );
    expect(shown).toEqual([
      'Le Voyage',
      'Le Périple',
      'Le Voyage',
      'La gita',
      undefined,
      undefined,
      '旅程',
    ]);
    expect(readTitles(kept)).toHaveLength(8);
    expect(languageOfTitle(kept, 'Die Reise')).toBe('de');
  });
});
