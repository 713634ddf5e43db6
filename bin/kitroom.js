#!/usr/bin/env node
// Builds first when the sources are newer than the build, then runs the command line.
import { buildIfStale } from './build.js';

await buildIfStale();
await import('../dist/src/main.js');
