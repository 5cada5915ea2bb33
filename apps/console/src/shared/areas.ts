/** Division code of Shanghai: the area of whoever is bound to none. */
export const CITY = '31';
