import { EngineTables1764000000000 } from './1764000000000-engine-tables.js';

/** In order; every migration is listed here, none is found by a glob. */
export const migrations = [EngineTables1764000000000];
