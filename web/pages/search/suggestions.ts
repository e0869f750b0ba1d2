import type { SuggestQuery } from './operations.js';

type Match = SuggestQuery['search']['edges'][number];

/** The words that the page has for the script. */
export interface Said {
  readonly suggestions: string;
  readonly searching: string;
  readonly none: string;
  readonly away: string;
  readonly all: string;
}

/** The list of options beneath a search box: types as groups, in the order of their best matches. */
export function makeOptions(
  matches: readonly Match[],
  groupNames: Readonly<Record<string, string>>,
): readonly HTMLElement[] {
  const groups = new Map<string, HTMLElement>();
  for (const match of matches) {
    const type = match.node.__typename;
    const group = groups.get(type) ?? makeGroup(groupNames[type] ?? type);
    groups.set(type, group);
    group.append(makeMatch(match));
  }
  return [...groups.values()];
}

function makeGroup(name: string): HTMLElement {
  const group = document.createElement('div');
  group.role = 'group';
  group.ariaLabel = name;
  const heading = document.createElement('p');
  heading.role = 'presentation';
  heading.textContent = name;
  group.append(heading);
  return group;
}

function makeMatch({ matched, node }: Match): HTMLElement {
  const option = makeOption(`/${node.id}`, node.name);
  const year = 'releaseDate' in node ? node.releaseDate?.slice(0, 4) : undefined;
  const aside = [year, matched === node.name ? undefined : matched].filter(
    (part) => part !== undefined,
  );
  if (aside.length > 0) {
    const small = document.createElement('small');
    small.textContent = aside.join(' · ');
    option.append(' ', small);
  }
  return option;
}

/** Something to choose, which leads to an address. */
export function makeOption(address: string, text: string): HTMLElement {
  const option = document.createElement('div');
  option.role = 'option';
  option.ariaSelected = 'false';
  option.dataset.address = address;
  option.append(text);
  return option;
}
