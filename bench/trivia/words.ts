/** A made-up word for each number. */
export function word(number: number): string {
  const syllables = [...String(number + 1_000)].map((digit) => SYLLABLES[Number(digit)]);
  return syllables.join('').replace(/^./, (letter) => letter.toUpperCase());
}

const SYLLABLES = ['ba', 'de', 'fi', 'go', 'ku', 'la', 'me', 'ni', 'ro', 'su'];
