/** Where pages are, as Fastify writes it; apart from them, so that a server knows before it loads them. */
export const pagePaths = Object.freeze({
  home: '/',
});
