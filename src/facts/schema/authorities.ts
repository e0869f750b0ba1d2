import * as z from 'zod';
import { fold } from '../../domain/text.js';
import { authorityId, idPattern, text, urlTemplate } from './values.js';

const form = z
  .strictObject({
    pattern: idPattern().describe('A regular expression that the whole id has to match.'),
    url: urlTemplate().describe('The page about it, with {value} where the id goes.'),
  })
  .meta({ id: 'IdForm', description: 'A form of ids, and the pages that they lead to.' });

export const authority = z
  .strictObject({
    id: authorityId().describe('The id: authority/ and a name in kebab-case.'),
    name: text().describe('The name as it is shown, such as IMDb.'),
    forms: z.array(form).min(1).describe('The forms that its ids may have, tried in this order.'),
  })
  .meta({ id: 'Authority', description: 'A collection that gives ids to things.' });

export type AuthorityEntry = z.output<typeof authority>;

/** Authorities by their names in folded form: people write imdb as well as IMDb. */
export type Authorities = ReadonlyMap<string, AuthorityEntry>;

export function authoritiesByName(entries: readonly AuthorityEntry[]): Authorities {
  return new Map(entries.map((entry) => [fold(entry.name), entry]));
}

export function findAuthority(known: Authorities, name: string): AuthorityEntry | undefined {
  return known.get(fold(name));
}

/** The page about an id; undefined where it has none of the forms. */
export function pageOf({ forms }: AuthorityEntry, value: string): string | undefined {
  const found = forms.find(({ pattern }) => new RegExp(`^(?:${pattern})$`, 'u').test(value));
  return found?.url.replace('{value}', value);
}
