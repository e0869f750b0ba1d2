/** Chooses the seed of all that is generated in a run, and prints it; FAST_CHECK_SEED runs it again. */
module.exports = () => {
  process.env.FAST_CHECK_SEED ??= String(Date.now() % 2 ** 31);
  process.stderr.write(`FAST_CHECK_SEED=${process.env.FAST_CHECK_SEED}\n`);
};
