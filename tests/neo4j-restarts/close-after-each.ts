interface Closable {
  close(): unknown;
}

/**
 * Returns a function that takes what a test opens and has it closed afterwards, in the order of opening:
 * also where the test fails, since a server that still listens would keep the whole run from ending.
 */
export function closeAfterEach(): <Opened extends Closable>(opened: Opened) => Opened {
  const all: Closable[] = [];
  afterEach(async () => {
    for (const one of all.splice(0)) await one.close();
  }, 30_000);
  return (opened) => {
    all.push(opened);
    return opened;
  };
}
