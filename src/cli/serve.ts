import { assumeProduction, CONFIG_EXIT_CODE, ConfigError, readConfig } from '../config.js';
import { EXIT_CODES } from './io.js';
import type { Subcommand } from './subcommand.js';

export const serve: Subcommand<object> = {
  name: 'serve',
  define: (command) =>
    command
      .description(
        'Serve a universe over HTTP: pages at /, the playground at /playground, the API at /graphql.',
      )
      .argument('[dir...]', 'directories of seed files (default: UNIVERSE, else the packaged ones)')
      .addHelpText(
        'after',
        `
Environment variables configure it; see the README.

Examples:
  throughline serve
  PORT=8080 throughline serve seed my-universe`,
      ),
  async run(directories, _options, io) {
    assumeProduction();
    // Loaded here alone: the server takes longer to load than a check takes to run, and reading files
    // longer than a kept graph takes to be read.
    const { start, stopOnSignals, UniverseError } = await import('../index.js');
    try {
      const config = readConfig(io.environment);
      const universe = directories.length > 0 ? directories : config.universe;
      const { stop } = await start({ ...config, universe });
      stopOnSignals(stop);
      return EXIT_CODES.done;
    } catch (error) {
      if (error instanceof UniverseError) {
        const { reportFaults } = await import('./report.js');
        return reportFaults(error.faults, io);
      }
      if (!(error instanceof ConfigError)) throw error;
      for (const problem of error.problems) io.warn(`${problem}\n`);
      return CONFIG_EXIT_CODE;
    }
  },
};
