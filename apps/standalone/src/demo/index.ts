export { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount } from './people/demo-accounts.js';
export { seedDemo, type SeedOptions, type SeedResult } from './seed-demo.js';
