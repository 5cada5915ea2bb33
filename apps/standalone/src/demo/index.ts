export { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount } from './people/demo-accounts.js';
export { DEMO_PARTNERS, registrationOf } from './perform/demo-partners.js';
export { seedDemo, type SeedOptions, type SeedResult } from './seed-demo.js';
