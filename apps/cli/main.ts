#!/usr/bin/env node
import { converge } from './program.js';

process.exitCode = await converge(process.argv.slice(2));
