// The worker in which the simulation runs.
import { expose } from 'comlink';
import { createApi } from './api';

expose(createApi());
