// The simulation in a thread of Node, for the tests.
import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { createApi } from '../../workers/api';

if (parentPort) expose(createApi(), nodeEndpoint(parentPort));
