import { EngineTables1764000000000 } from './1764000000000-engine-tables.js';
import { PreparedFiguresAgain1764000100000 } from './1764000100000-prepared-figures-again.js';

/** In order; every migration is listed here, none is found by a glob. */
export const migrations = [EngineTables1764000000000, PreparedFiguresAgain1764000100000];
