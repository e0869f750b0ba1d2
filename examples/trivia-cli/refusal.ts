/** Why there is no game, in words for players: what they asked for, what the API said, or that it is away. */
export class Refusal extends Error {}
