import { jobBackendContract } from './testing/job-backend.contract.js';
import { MemoryJobBackend } from './memory-job-backend.js';

jobBackendContract('memory', async () => {
  const backend = new MemoryJobBackend({ attempts: 3 });
  return {
    open: async () => backend,
    tick: async () => {
      await backend.ring(new Date());
    },
    flush: async () => backend.flush(),
    close: async () => undefined,
  };
});
