import { MemoryDeliveryStore } from './memory-delivery-store.js';
import { deliveryStoreContract } from './testing/delivery-store.contract.js';

describe('deliveries in memory', () => deliveryStoreContract(() => Promise.resolve(new MemoryDeliveryStore())));
