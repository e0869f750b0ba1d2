import type { GraphEdge, GraphNode, ImportPlan } from '../src/domain/graph.js';
import { importBuilt } from './built.js';
import type { ListedFilm } from './read-films.js';

const MS_PER_DAY = 86_400_000;

/**
 * A list of films as a graph ready to load. If it names no characters, each performer gets one: "Role of
 * Lillian Gish in Orphans of the Storm". People are identified by name, characters by name within their
 * franchise.
 */
export async function filmsGraph(films: readonly ListedFilm[]): Promise<ImportPlan> {
  const { datasetVersion } = await importBuilt<typeof import('../src/domain/dataset-version.js')>(
    'domain/dataset-version.js',
  );
  const { deriveGraph } =
    await importBuilt<typeof import('../src/domain/derive-graph.js')>('domain/derive-graph.js');
  const { describeDataset } = await importBuilt<typeof import('../src/domain/describe-dataset.js')>(
    'domain/describe-dataset.js',
  );
  const { slug } = await importBuilt<typeof import('../src/domain/text.js')>('domain/text.js');

  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const claimKey = createKeyMaker(slug);
  const namer = (type: 'Person' | 'Franchise' | 'Character') => createNamer(type, claimKey, nodes);
  const draft: Draft = {
    nodes,
    edges,
    person: namer('Person'),
    franchise: namer('Franchise'),
    character: namer('Character'),
  };
  if (films.some(({ isStated }) => isStated)) nodes.push(SOURCE);
  for (const listed of films) {
    const film = filmNode(claimKey('film', `${listed.title} ${listed.year}`), listed);
    nodes.push(film.node);
    addFilm(draft, film, listed);
  }

  const stated = { nodes, edges };
  const version = datasetVersion(stated);
  const whole = deriveGraph(stated);
  const dataset = describeDataset(whole, version);
  return {
    version,
    nodes: whole.nodes.concat(dataset.nodes),
    edges: whole.edges.concat(dataset.edges),
  };
}

const SOURCE: GraphNode = {
  id: 'source/films',
  type: 'Source',
  properties: { title: 'A list of films', tier: 'PRESS' },
};

/** Gives the key for a name, and makes its node on first use. */
type Named = (name: string, scope?: string) => string;

interface Draft {
  readonly nodes: GraphNode[];
  readonly edges: GraphEdge[];
  readonly person: Named;
  readonly franchise: Named;
  readonly character: Named;
}

function createNamer(
  type: 'Person' | 'Franchise' | 'Character',
  claimKey: (type: string, name: string) => string,
  nodes: GraphNode[],
): Named {
  const prefix = type.toLowerCase();
  const keys = new Map<string, string>();
  return (name, scope = '') => {
    const full = `${name} ${scope}`;
    const known = keys.get(full);
    if (known !== undefined) return known;
    const key = claimKey(prefix, full);
    keys.set(full, key);
    nodes.push({ id: `${prefix}/${key}`, type, properties: { name } });
    return key;
  };
}

function addFilm(draft: Draft, film: Film, { franchise, directors, ...listed }: ListedFilm): void {
  const { nodes, edges } = draft;
  const { id, properties } = film.node;
  const state = (subject: string, property: string, value?: unknown): void => {
    if (listed.isStated) stateFact(draft, { subject, property, value });
  };
  state(id, 'releaseDate', properties.releaseDate);
  state(id, 'genres', properties.genres);
  if (franchise !== undefined) {
    edges.push({ type: 'IN_FRANCHISE', from: id, to: `franchise/${draft.franchise(franchise)}` });
  }
  for (const [i, name] of [...new Set(listed.cast)].entries()) {
    const performer = draft.person(name);
    const played = listed.characters?.[i];
    const character =
      played === undefined
        ? draft.character(`Role of ${name} in ${listed.title}`, film.key)
        : draft.character(played, franchise ?? film.key);
    const portrayal = `portrayal/${film.key}-by-${performer}`;
    const properties = { kind: 'LIVE_ACTION', billing: i + 1, credited: true };
    nodes.push({ id: portrayal, type: 'Portrayal', properties });
    edges.push(
      { type: 'PERFORMS', from: `person/${performer}`, to: portrayal, order: film.released },
      { type: 'OF', from: portrayal, to: `character/${character}`, order: film.released },
      { type: 'IN', from: portrayal, to: id },
    );
    state(portrayal, 'performer');
  }
  for (const [i, name] of (directors ?? []).entries()) {
    const director = draft.person(name);
    const credit = `credit/${film.key}-by-${director}`;
    nodes.push({ id: credit, type: 'Credit', properties: { job: 'DIRECTOR', credited: true } });
    edges.push(
      { type: 'HOLDS', from: `person/${director}`, to: credit, order: film.released },
      { type: 'ON', from: credit, to: id, order: { position: i + 1 } },
    );
    state(credit, 'person');
  }
}

interface Stated {
  readonly subject: string;
  readonly property: string;
  readonly value: unknown;
}

function stateFact({ nodes, edges }: Draft, { subject, property, value }: Stated): void {
  const id = `claim/${subject.replace('/', '-')}-${property.toLowerCase()}`;
  const written = value === undefined ? {} : { value: JSON.stringify(value) };
  nodes.push({
    id,
    type: 'Claim',
    properties: {
      ...{ property, text: property, kind: 'FACT', status: 'NORMAL', isShown: true },
      ...written,
    },
  });
  edges.push(
    { type: 'ABOUT', from: id, to: subject },
    { type: 'STATED_BY', from: id, to: SOURCE.id, order: { position: 1 } },
  );
}

/** A node with the part of its id that others are made from. */
interface Film {
  readonly key: string;
  readonly node: GraphNode;
  readonly released: { readonly released: number };
}

function filmNode(key: string, listed: Omit<ListedFilm, 'cast'>): Film {
  const { title, year, href, genres, monthAndDay, runtimeMinutes, boxOffice } = listed;
  const articles = href === null ? [] : [{ authority: 'Wikipedia', value: href, url: null }];
  const node: GraphNode = {
    id: `film/${key}`,
    type: 'Film',
    properties: {
      name: title,
      status: 'RELEASED',
      genres,
      releaseDate: monthAndDay === undefined ? String(year) : `${year}-${monthAndDay}`,
      ...(runtimeMinutes !== undefined && { runtimeMinutes }),
      ...(boxOffice !== undefined && {
        boxOffice: { min: boxOffice, max: boxOffice, currency: 'USD' },
      }),
      externalIds: articles,
    },
  };
  return { key, node, released: { released: Date.UTC(year, 0, 1) / MS_PER_DAY } };
}

/** Makes slugs, numbered where two names of a type have the same. */
function createKeyMaker(slug: (text: string) => string): (type: string, name: string) => string {
  const given = new Map<string, number>();
  return (type, name) => {
    let key = slug(name) || 'unnamed';
    for (;;) {
      const count = (given.get(`${type}/${key}`) ?? 0) + 1;
      given.set(`${type}/${key}`, count);
      if (count === 1) return key;
      key = `${key}-${count}`;
    }
  };
}
