export * from './advisory-lock.js';
export * from './cursor.js';
export * from './data-source.js';
export * from './ddl.js';
export * from './engine-pool.js';
export * from './ensure-tables.js';
export * from './migrate.js';
export * from './schemas.js';
