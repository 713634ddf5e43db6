#!/usr/bin/env node
import { buildIfStale } from './build.js';

await buildIfStale();
await import('../dist/bench/run.js');
