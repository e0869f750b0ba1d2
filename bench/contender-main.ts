import { Session } from 'node:inspector/promises';
import { startContender } from './contender.js';
import type { ContenderRequest } from './contender-process.js';

/** Microseconds between samples of the stack. */
const SAMPLING_INTERVAL = 200;

const session = new Session();

process.on('message', (request: ContenderRequest) => {
  answer(request).then(
    (result) => process.send?.(result ?? null),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});

async function answer(request: ContenderRequest): Promise<unknown> {
  switch (request.kind) {
    case 'start':
      return startContender(request.name, request.answers);
    case 'cpuTime': {
      const { user, system } = process.cpuUsage();
      return user + system;
    }
    case 'startProfile':
      session.connect();
      await session.post('Profiler.enable');
      await session.post('Profiler.setSamplingInterval', { interval: SAMPLING_INTERVAL });
      return session.post('Profiler.start');
    case 'stopProfile': {
      const { profile } = await session.post('Profiler.stop');
      session.disconnect();
      return profile;
    }
  }
}
