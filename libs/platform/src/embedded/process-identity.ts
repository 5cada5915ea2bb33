import fs from 'node:fs';

/** True while a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Names one process for good: its id and, on Linux, when it was started, since ids are given out again (in containers
 * soon). Null when there is no such process.
 */
export function processIdentity(pid: number): string | null {
  if (!isAlive(pid)) return null;
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name stands in brackets and may hold spaces; the start time is field 22, the 20th after it.
    const startTime = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${pid} ${startTime}`;
  } catch {
    return String(pid); // No /proc on this platform.
  }
}

/** True when the process that wrote `identity` still runs. */
export function isSameProcess(identity: string): boolean {
  const pid = Number(identity.trim().split(' ')[0]);
  return Number.isInteger(pid) && pid > 0 && processIdentity(pid) === identity.trim();
}
