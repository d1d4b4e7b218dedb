// A helping thread of Node: does its share of the simulation's heavy loops until it is sent home.
import { parentPort, workerData } from 'node:worker_threads';
import { joinCrew } from '../sim/core/kernels';
import type { Invitation } from '../sim/core/crew';

joinCrew(workerData as Invitation, () => parentPort?.postMessage('ready'));
