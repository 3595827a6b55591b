import { plantedLaws } from './planted.js';

plantedLaws(20);
