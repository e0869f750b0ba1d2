/** The words of the page of who is in what. */
export const englishCast = {
  title: (franchise: string) => `Who is in what: ${franchise}`,
  description: (franchise: string) =>
    `The characters of ${franchise}, work by work in story order, and who plays each of them.`,
  heading: 'Who is in what:',
  counted: (shown: number, total: number) =>
    shown < total ? `${shown} of ${total} characters` : `${total} characters`,
  sorting: 'Order of the characters',
  sorts: { works: 'Most works first', name: 'By name', first: 'By first appearance' },
  filter: 'Only names with',
  caption:
    'Characters in rows, works in columns in story order; each cell has who plays the character there. Another performer than before is marked by another colour of the line below the name.',
  character: 'Character',
  more: 'More characters',
} as const;
