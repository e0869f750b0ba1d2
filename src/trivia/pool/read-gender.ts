export type Gender = 'FEMALE' | 'MALE';

/** Words that tell whether a woman or a man is meant. */
const WORDS: Readonly<Record<Gender, ReadonlySet<string>>> = {
  FEMALE: new Set(
    'female woman girl lady madam mrs ms miss queen princess baroness countess wife widow mother daughter sister niece aunt grandmother daughter-in-law'.split(
      ' ',
    ),
  ),
  MALE: new Set(
    'male man boy gentleman mr mister sir lord king prince baron count marquis husband father son brother nephew uncle grandfather'.split(
      ' ',
    ),
  ),
};

/** What is stated of a character. */
interface Stated {
  /** In the words of a source. */
  readonly gender: string;
  readonly names: readonly string[];
  readonly description: string;
}

/**
 * The gender that a character is stated to have: as such, by a title in its name, "Mrs. Twombly", or by
 * what it is called first of all, "The husband of Persephone". Undefined where nothing says it.
 */
export function readGender({ gender, names, description }: Stated): Gender | undefined {
  if (gender !== '') return genderOfWords(wordsOf(gender));
  const titles = names.flatMap((name) => {
    const words = wordsOf(name);
    return [words[0], words.at(-1)].filter((word) => word !== undefined);
  });
  return genderOfWords([...titles, ...wordsOf(headOf(description)).slice(-1)]);
}

/** The gender of who is said to be something, such as "is an uncle of". */
export function genderOfLabel(label: string): Gender | undefined {
  return genderOfWords(wordsOf(label));
}

/** The part of a description that says what it is: "John Wick's wife" of "John Wick's wife, who ...". */
function headOf(description: string): string {
  return (
    description.split(/[,;:(]| (?:of|in|at|on|for|from|to|with|and|who|whom|whose|that)\b/)[0] ?? ''
  );
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
}

function genderOfWords(words: readonly string[]): Gender | undefined {
  const isFemale = words.some((word) => WORDS.FEMALE.has(word));
  const isMale = words.some((word) => WORDS.MALE.has(word));
  if (isFemale === isMale) return undefined;
  return isFemale ? 'FEMALE' : 'MALE';
}
