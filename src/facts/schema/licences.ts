import { nearest } from '../../domain/nearest.js';

/*
 * The licences that sources are likely to have, by their ids in the SPDX License List
 * (https://spdx.org/licenses/). Open are those that the Open Source Initiative has approved
 * (https://opensource.org/licenses) or that conform to the Open Definition 2.1
 * (https://opendefinition.org/licenses/): anyone may use, change and share, with no more asked than to name
 * whose it is and to share alike. Terms against commerce (NC) or changes (ND) are not open.
 */

/** What has no id since nobody licenses it. */
const PUBLIC_DOMAIN = 'public domain';

const creativeCommons = (terms: string): readonly string[] =>
  ['1.0', '2.0', '2.5', '3.0', '4.0'].map((version) => `CC-${terms}-${version}`);

const openLicences: ReadonlySet<string> = new Set([
  PUBLIC_DOMAIN,
  'CC0-1.0',
  'CC-PDDC',
  ...creativeCommons('BY'),
  ...creativeCommons('BY-SA'),
  ...['PDDL-1.0', 'ODC-By-1.0', 'ODbL-1.0', 'FAL-1.3'],
  ...['OGL-UK-1.0', 'OGL-UK-2.0', 'OGL-UK-3.0', 'DL-DE-BY-2.0', 'DL-DE-ZERO-2.0', 'etalab-2.0'],
  ...['0BSD', 'Apache-2.0', 'Artistic-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BSL-1.0', 'ISC'],
  ...['MIT', 'MIT-0', 'MPL-2.0', 'EPL-2.0', 'EUPL-1.2', 'Unlicense', 'Zlib'],
  ...['GPL-2.0', 'GPL-3.0', 'LGPL-2.1', 'LGPL-3.0', 'AGPL-3.0'].flatMap((id) => [
    `${id}-only`,
    `${id}-or-later`,
  ]),
]);

const otherLicences = ['BY-NC', 'BY-ND', 'BY-NC-SA', 'BY-NC-ND'].flatMap(creativeCommons);

const idsByLetters = new Map([...openLicences, ...otherLicences].map((id) => [lettersOf(id), id]));

/** Whether everybody may use, change and share what is under a licence. Words say nothing of the kind. */
export function isOpenLicence(licence: string): boolean {
  return openLicences.has(licence);
}

/**
 * The id of a licence that was written in another way, such as CC-BY-SA-4.0 for "CC BY-SA 4.0", or with a
 * typing error. Words that resemble none are left as they are.
 */
export function licenceInstead(written: string): string | undefined {
  const letters = lettersOf(written);
  const better = idsByLetters.get(letters) ?? nearId(written);
  return better === written ? undefined : better;
}

/** Words have spaces. Short ids resemble each other, and a version is no typing error. */
function nearId(written: string): string | undefined {
  if (/\s/.test(written) || written.length < 4) return undefined;
  const sameVersion = [...idsByLetters.values()].filter((id) => digitsOf(id) === digitsOf(written));
  return nearest(written, sameVersion);
}

function lettersOf(licence: string): string {
  return licence
    .toLowerCase()
    .replace(/\b(?:the|licen[cs]e|version|international|unported)\b|[^a-z0-9]|\bv(?=\d)/g, '');
}

function digitsOf(licence: string): string {
  return licence.replace(/\D/g, '');
}
