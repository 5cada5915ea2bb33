/** SQLSTATE: connection, resources, shutdown or crash of the server, a lock that was not to be had. The same call may succeed later. */
const PASSING = /^(08...|53...|57P0[1-5]|40001|40P01|55P03)$/;
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH']);
/** What the driver says of a connection that broke under a call; these errors have no code. */
const BROKEN =
  /^(Connection terminated|Client (was closed|has encountered)|Query read timeout|timeout exceeded when trying)/;

/** True where the database could not be asked; false where it answered that the call is wrong. */
export function saysStoreIsDown(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, driverError, message } = error as Readonly<Record<'code' | 'driverError' | 'message', unknown>>;
  if (typeof code === 'string') return PASSING.test(code) || NETWORK.has(code);
  return driverError === undefined ? BROKEN.test(String(message)) : saysStoreIsDown(driverError);
}
