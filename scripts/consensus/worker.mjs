import { parentPort, workerData } from 'node:worker_threads';
import { jobsFor, playJobs } from './jobs.mjs';

const { seeds, part, parts } = workerData;
parentPort.postMessage(playJobs(jobsFor(seeds).filter((_, n) => n % parts === part)));
