/** An error of the operating system, such as ENOENT: what a path or its permissions bring about. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error;
}
