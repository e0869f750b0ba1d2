import { fold } from './text.js';

/**
 * The articles that titles are ordered without, by the language of the title, after MARC 21, Appendix F
 * (https://www.loc.gov/marc/bibliographic/bdapndxf.html); Greek ones in Greek letters. What ends in an
 * apostrophe or a hyphen is written together with the next word.
 */
const ARTICLES: Readonly<Record<string, string>> = {
  af: 'die',
  ar: 'al- el-',
  ca: "el els en l' la les un una",
  cy: 'y yr',
  da: 'de den det en et',
  de: 'das dem den der des die ein eine einem einen einer eines',
  el: 'η ο οι τα τη την της το τον του τους των ένα ένας μία μια',
  en: 'a an the',
  eo: 'la',
  es: 'el la las lo los un una',
  eu: 'bat',
  fr: "l' la le les un une",
  fy: 'de it',
  ga: 'an na',
  gl: 'a as o os un unha',
  hu: 'a az egy',
  it: "gl' gli i il l' la le lo un un' una uno",
  mt: 'il- l-',
  nb: 'de den det ei en et',
  nl: 'de een eene het',
  nn: 'dei den det ei ein eit',
  no: 'de dei den det ei ein eit en et',
  oc: "il l' la las le les lo los un una",
  pt: 'a as o os um uma',
  ro: 'o un',
  sco: 'a an ane the',
  sv: 'de den det en ett',
  tl: 'ang mga',
  tr: 'bir',
  wa: "des ein l' les",
  yi: 'der di die dos eyn eyne',
};

const patterns = new Map(
  Object.entries(ARTICLES).map(([language, articles]) => [language, patternOf(articles)]),
);

/** Titles of which nobody says what language they are in are taken for English ones. */
const USUAL = 'en';

/** What matches a leading article of a language in a folded title, unless it is all that there is. */
export function leadingArticle(tag: string = USUAL): RegExp | undefined {
  const [language = USUAL] = tag.split('-');
  return patterns.get(language);
}

function patternOf(articles: string): RegExp {
  const forms = articles.split(' ').map((article) => {
    const form = fold(article).replace("'", "['’]");
    return /[\p{L}]$/u.test(form) ? `${form} ` : form;
  });
  return new RegExp(`^(?:${forms.join('|')})(?=[^\\p{L}\\p{N}\\s]*[\\p{L}\\p{N}])`, 'u');
}
