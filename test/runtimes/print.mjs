// Run by each engine on the built package: prints the fingerprints as one line of JSON.
import * as library from '../../dist/index.js';
import { fingerprints } from './fingerprints.mjs';

console.log(JSON.stringify(fingerprints(library)));
