import { MemoryKeyVault } from './memory-key-vault.js';
import { describeKeyVault } from './testing/key-vault.contract.js';

describeKeyVault('MemoryKeyVault', async () => {
  const vault = new MemoryKeyVault();
  return { vault, other: vault, close: async () => undefined };
});
