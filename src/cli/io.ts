/** What a command gets from the process that runs it, so that tests can run it without one. */
export interface Io {
  /** Writes to standard output. */
  readonly print: (text: string) => void;
  /** Writes to standard error. */
  readonly warn: (text: string) => void;
  /** The environment to read the configuration from; that of the process when absent. */
  readonly environment?: NodeJS.ProcessEnv;
  /** The width of the terminal; 80 where there is none. */
  readonly columns: number;
  /** Whether somebody watches standard error on a terminal. */
  readonly isInteractive: boolean;
}

/** What `throughline` exits with; 78 (`CONFIG_EXIT_CODE`) when its configuration cannot be used. */
export const EXIT_CODES = {
  done: 0,
  /** A misused command, what --strict refuses, or an import that the database did not take. */
  failed: 1,
  /** Faulty seed files, or arguments that cannot be used. */
  faulty: 2,
  /** The output could not be written: EX_IOERR of sysexits.h. */
  unwritten: 74,
} as const;
