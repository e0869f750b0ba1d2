import { run } from '../../src/cli/run.js';

export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, where there is no terminal. */
export async function throughline(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  const status = await run(args, {
    print(text) {
      stdout += text;
    },
    warn(text) {
      stderr += text;
    },
    environment: { ...process.env, ...environment },
    columns: 80,
    isInteractive: false,
  });
  return { status, stdout, stderr };
}
