import { testPlatform, type TestPlatform } from '@platform/testing';
import { SequentialIds } from '@platform/messaging';
import { DataSource } from 'typeorm';
import { DeliveryAttemptRow, DeliveryRow } from './delivery.entity.js';
import { PostgresDeliveryStore } from './postgres-delivery-store.js';
import { deliveryStoreContract } from './testing/delivery-store.contract.js';

const tables = {
  name: 'deliveries-for-the-spec',
  events: [],
  commands: [],
  projections: [],
  processes: [],
  entities: [DeliveryRow, DeliveryAttemptRow],
};

describe('deliveries in PostgreSQL', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await testPlatform([tables]);
  });
  afterAll(() => platform.close());

  deliveryStoreContract(async () => {
    const dataSource = platform.app.get(DataSource);
    await dataSource.query('truncate app.delivery, app.delivery_attempt');
    return new PostgresDeliveryStore(dataSource, new SequentialIds());
  });
});
