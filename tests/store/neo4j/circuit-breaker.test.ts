import {
  type CircuitBreaker,
  createCircuitBreaker,
} from '../../../src/store/neo4j/connection/circuit-breaker.js';
import type { Outage } from '../../../src/store/neo4j/connection/outage.js';

const refused: Outage = {
  kind: 'refused',
  reason: 'Nothing listens.',
  retryMs: 500,
  cause: undefined,
  isProven: true,
};
const silent: Outage = { ...refused, kind: 'silent' };

interface Trial {
  readonly breaker: CircuitBreaker;
  readonly log: readonly string[];
  /** Answers the probe that waits. */
  answer(outage?: Outage): Promise<void>;
}

/** A circuit breaker whose probes wait until they are answered, and what it has done. */
function tryBreaker(): Trial {
  const log: string[] = [];
  const waiting: ((outage: Outage | undefined) => void)[] = [];
  const breaker = createCircuitBreaker(
    () => {
      log.push('probe');
      return new Promise((resolve) => waiting.push(resolve));
    },
    {
      onOpen: ({ kind }) => log.push(`open: ${kind}`),
      onClose: (ms) => log.push(`close after ${ms} ms`),
    },
  );
  return {
    breaker,
    log,
    async answer(outage) {
      const [answerFirst] = waiting.splice(0, 1);
      if (answerFirst === undefined) throw new Error('No probe waits.');
      answerFirst(outage);
      await jest.advanceTimersByTimeAsync(0);
    },
  };
}

const outageOf = ({ breaker }: Trial): unknown => {
  try {
    breaker.assertClosed();
    return undefined;
  } catch (error) {
    return error;
  }
};

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('a circuit breaker', () => {
  it('is closed at first, and while open every call fails at once', () => {
    const trial = tryBreaker();
    expect(outageOf(trial)).toBeUndefined();
    trial.breaker.open(refused);
    expect(outageOf(trial)).toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      details: { retryAfter: 1 },
    });
    trial.breaker.stop();
  });

  it('probes while open, and closes when the database answers', async () => {
    const trial = tryBreaker();
    trial.breaker.open(refused);
    await jest.advanceTimersByTimeAsync(499);
    expect(trial.log).toEqual(['open: refused']);
    await jest.advanceTimersByTimeAsync(1);
    await trial.answer(silent);
    expect(trial.breaker.outage()).toBe(silent);
    await jest.advanceTimersByTimeAsync(500);
    await trial.answer();
    expect(trial.log).toEqual(['open: refused', 'probe', 'probe', 'close after 1000 ms']);
    expect(outageOf(trial)).toBeUndefined();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(trial.log).toHaveLength(4);
  });

  it('shares one probe among all who suspect an outage, and opens where it finds one', async () => {
    const trial = tryBreaker();
    const suspicions = [trial.breaker.suspect(), trial.breaker.suspect()];
    await trial.answer(refused);
    expect(await Promise.all(suspicions)).toEqual([refused, refused]);
    expect(trial.log).toEqual(['probe', 'open: refused']);
    expect(await trial.breaker.suspect()).toBe(refused);
    trial.breaker.stop();
  });

  it('stays closed where a suspicion is unfounded', async () => {
    const trial = tryBreaker();
    const suspicion = trial.breaker.suspect();
    await trial.answer();
    expect(await suspicion).toBeUndefined();
    expect(trial.log).toEqual(['probe']);
  });

  it('stays open where an outage is found while a probe is being answered', async () => {
    const trial = tryBreaker();
    const suspicion = trial.breaker.suspect();
    trial.breaker.open(refused);
    await trial.answer();
    expect(await suspicion).toBe(refused);
    expect(trial.breaker.outage()).toBe(refused);
    trial.breaker.stop();
  });

  it('neither probes nor opens once it is stopped', async () => {
    const trial = tryBreaker();
    trial.breaker.open(refused);
    trial.breaker.stop();
    trial.breaker.open(silent);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(trial.log).toEqual(['open: refused']);
    expect(trial.breaker.outage()).toBe(refused);
  });
});
