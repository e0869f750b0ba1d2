const { spawnSync } = require('node:child_process');

/**
 * Builds what browsers load, where that has changed, and chooses the seed of all that is generated in a
 * run; FAST_CHECK_SEED runs it again.
 */
module.exports = () => {
  const { status } = spawnSync(process.execPath, ['scripts/build-web.mjs', '--if-changed'], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error(`scripts/build-web.mjs ended with ${status}.`);
  process.env.FAST_CHECK_SEED ??= String(Date.now() % 2 ** 31);
  process.stderr.write(`FAST_CHECK_SEED=${process.env.FAST_CHECK_SEED}\n`);
};
