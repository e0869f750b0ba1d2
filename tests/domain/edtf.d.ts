declare module 'edtf' {
  /** Milliseconds of the first and last instant, infinite where an interval is open. */
  interface ExtendedDate {
    readonly edtf: string;
    readonly min: number;
    readonly max: number;
  }
  export default function edtf(text: string, options: { level: 0 | 1 | 2 }): ExtendedDate;
}
