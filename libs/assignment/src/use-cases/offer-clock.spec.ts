import { startClock } from '@libs/deadlines';

const offerClock = (offeredAt: string, divisionCode: string | null) =>
  startClock('offer_answer', offeredAt, { clockId: 'offer', divisionCode });

/** 24 working hours of days from 9 to 17 in Shanghai; expected instants counted by hand on the published calendar. */
describe('until when an offer may be answered', () => {
  it.each([
    ['over a common weekend', '2026-11-06T10:00', '2026-11-11T10:00'],
    ['a make-up Saturday counts in full, the holidays after it do not', '2026-02-13T10:00', '2026-02-25T10:00'],
    ['made on the make-up Saturday itself, before Spring Festival', '2026-02-14T10:00', '2026-02-26T10:00'],
    ['a make-up Saturday right after Spring Festival', '2026-02-26T15:00', '2026-03-02T15:00'],
    ['a make-up Sunday before 中秋节 and 国庆节', '2026-09-18T09:00', '2026-09-21T17:00'],
    ['a make-up Saturday after 国庆节', '2026-10-08T16:00', '2026-10-12T16:00'],
    ['made in the evening: counted from the next working morning', '2026-02-13T20:00', '2026-02-25T17:00'],
    ['made on a holiday', '2026-02-20T12:00', '2026-02-26T17:00'],
    ['make-up days of 2025', '2025-09-26T10:00', '2025-09-30T10:00'],
    ['over 元旦 2026 with its make-up Sunday', '2025-12-31T10:00', '2026-01-06T10:00'],
  ])('%s', (_, offeredAt, expiresAt) => {
    const instant = (local: string): string => new Date(`${local}:00+08:00`).toISOString();
    expect(offerClock(instant(offeredAt), '310109009001').dueAt).toBe(instant(expiresAt));
  });

  it('says in words how it was counted', () => {
    const { derivation } = offerClock('2026-02-13T02:00:00.000Z', null);
    expect(derivation).toMatch(/24/);
    expect(derivation).toMatch(/2026/);
  });
});
