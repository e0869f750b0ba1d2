import { parentPort, workerData } from 'node:worker_threads';
import { createMemoryStore } from '../dist/store/memory/index.js';

/** A thread that holds a store and answers plans as JSON, each as one walk. */
const whole = { firstMs: Number.POSITIVE_INFINITY, laterMs: 0, steps: 1_000_000 };
const store = createMemoryStore(workerData, whole);

parentPort.on('message', async ([number, plan]) => {
  parentPort.postMessage([number, JSON.stringify(await store.fetch(plan))]);
});
parentPort.postMessage('ready');
