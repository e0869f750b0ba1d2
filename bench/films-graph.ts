import type { GraphEdge, GraphNode, ImportPlan } from '../src/domain/graph.js';
import { importBuilt } from './built.js';
import type { ListedFilm } from './read-films.js';

const MS_PER_DAY = 86_400_000;

/**
 * Films as a graph ready to be loaded. Lists of films name performers and no characters, so each has
 * a character of their own: "Role of Lillian Gish in Orphans of the Storm". People are told apart by
 * name alone.
 */
export async function filmsGraph(films: readonly ListedFilm[]): Promise<ImportPlan> {
  const { datasetVersion } = await importBuilt<typeof import('../src/domain/dataset-version.js')>(
    'domain/dataset-version.js',
  );
  const { deriveEdges } =
    await importBuilt<typeof import('../src/domain/derive-edges.js')>('domain/derive-edges.js');
  const { describeDataset } = await importBuilt<typeof import('../src/domain/describe-dataset.js')>(
    'domain/describe-dataset.js',
  );
  const { slug } = await importBuilt<typeof import('../src/domain/text.js')>('domain/text.js');

  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const people = new Map<string, Person>();
  const claimKey = createKeyMaker(slug);

  for (const { cast, ...listed } of films) {
    const film = filmNode(claimKey('film', `${listed.title} ${listed.year}`), listed);
    nodes.push(film.node);
    for (const [i, name] of [...new Set(cast)].entries()) {
      let person = people.get(name);
      if (person === undefined) {
        person = personNode(claimKey('person', name), name);
        people.set(name, person);
        nodes.push(person.node);
      }
      const role = addRole(nodes, { film, person, billing: i + 1 });
      edges.push(
        { type: 'PERFORMS', from: person.node.id, to: role.portrayal, order: film.released },
        { type: 'OF', from: role.portrayal, to: role.character, order: film.released },
        { type: 'IN', from: role.portrayal, to: film.node.id },
      );
    }
  }

  const stated = { nodes, edges };
  const version = datasetVersion(stated);
  const dataset = describeDataset(stated, version);
  return {
    version,
    nodes: nodes.concat(dataset.nodes),
    edges: deriveEdges(stated).concat(dataset.edges),
  };
}

/** A node with the part of its id that others are made from. */
interface Film {
  readonly key: string;
  readonly title: string;
  readonly node: GraphNode;
  readonly released: { readonly released: number };
}

interface Person {
  readonly key: string;
  readonly name: string;
  readonly node: GraphNode;
}

function filmNode(key: string, { title, year, href, genres }: Omit<ListedFilm, 'cast'>): Film {
  const articles = href === null ? [] : [{ authority: 'Wikipedia', value: href, url: null }];
  const node: GraphNode = {
    id: `film/${key}`,
    type: 'Film',
    properties: {
      name: title,
      status: 'RELEASED',
      genres,
      releaseDate: String(year),
      externalIds: articles,
    },
  };
  return { key, title, node, released: { released: Date.UTC(year, 0, 1) / MS_PER_DAY } };
}

function personNode(key: string, name: string): Person {
  return { key, name, node: { id: `person/${key}`, type: 'Person', properties: { name } } };
}

interface Role {
  readonly film: Film;
  readonly person: Person;
  readonly billing: number;
}

function addRole(
  nodes: GraphNode[],
  { film, person, billing }: Role,
): { readonly portrayal: string; readonly character: string } {
  const portrayal = `portrayal/${film.key}-by-${person.key}`;
  const character = `character/role-of-${person.key}-in-${film.key}`;
  const name = `Role of ${person.name} in ${film.title}`;
  const properties = { kind: 'LIVE_ACTION', billing, credited: true };
  nodes.push(
    { id: character, type: 'Character', properties: { name } },
    { id: portrayal, type: 'Portrayal', properties },
  );
  return { portrayal, character };
}

/** Gives out slugs, numbered where two names of a type come to the same. */
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
